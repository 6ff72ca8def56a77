import { spawn, type ChildProcess } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

let child: ChildProcess | undefined
let interrupted = false

// The program under way ends first, and with it the database or server that it started. A terminal's Ctrl-C reaches it
// by itself; SIGTERM reaches us alone, and the test runners tidy up after SIGINT only.
process.on('SIGINT', () => (interrupted = true))
process.on('SIGTERM', () => {
  interrupted = true
  child?.kill('SIGINT')
})

/**
 * Runs an installed program from the repository's root. With `shown` its output goes straight to ours, else it is
 * returned. An interruption ends this process too, once the program has ended.
 */
export function run(command: string, { shown = false, env = {} }: { shown?: boolean; env?: Record<string, string> } = {}) {
  const [program = '', ...args] = command.split(' ')
  const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`
  const output = shown ? 'inherit' : 'pipe'
  return new Promise<{ ok: boolean; output: string }>((done) => {
    let text = ''
    child = spawn(program, args, { env: { ...process.env, ...env, PATH }, stdio: ['ignore', output, output] })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (text += data))
    child.on('error', (error) => done({ ok: false, output: error.message }))
    child.on('close', (code) => (interrupted ? process.exit(130) : done({ ok: code === 0, output: text })))
  })
}
