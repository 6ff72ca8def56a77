import { parentPort } from 'node:worker_threads'
import { render } from './render'

// The thread that `openRenderThread` begins: a text in, what is rendered of it out.
parentPort!.on('message', (text: string) => parentPort!.postMessage(render(text)))
