import { IncomingMessage, ServerResponse, type IncomingHttpHeaders, type OutgoingHttpHeader } from 'node:http'
import { Socket } from 'node:net'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Asked = { method: 'GET' | 'POST'; url: string; headers: IncomingHttpHeaders; body?: Buffer }

/** What the framework made of a request, whole and uncompressed. */
export type Made = { status: number; headers: Record<string, OutgoingHttpHeader>; body: Buffer }

/**
 * Asks the framework and waits for all of its answer.
 * @throws what the framework throws
 */
export function make(handle: Handle, { method, url, headers, body }: Asked): Promise<Made> {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url, headers: { ...headers }, httpVersion: '1.1', complete: true })
  delete request.headers['accept-encoding']
  if (body) request.push(body)
  request.push(null)
  const response = new ServerResponse(request)
  const chunks: Buffer[] = []
  const take = (chunk: unknown, done: unknown[]) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string))
    for (const call of [chunk, ...done]) if (typeof call === 'function') call()
  }
  return new Promise((resolve, reject) => {
    Object.assign(response, {
      flushHeaders() {},
      writeHead(status: number, ...rest: unknown[]) {
        response.statusCode = status
        const given = rest.at(-1)
        if (given && typeof given === 'object') Object.entries(given).forEach(([name, value]) => response.setHeader(name, value))
        return response
      },
      write(chunk: unknown, ...rest: unknown[]) {
        take(chunk, rest)
        return true
      },
      end(chunk: unknown, ...rest: unknown[]) {
        if (response.finished) return response
        response.finished = true
        take(chunk, rest)
        resolve({ status: response.statusCode, headers: { ...response.getHeaders() } as Made['headers'], body: Buffer.concat(chunks) })
        response.emit('finish')
        response.emit('close')
        return response
      },
      destroy(error?: Error) {
        reject(error ?? new Error('The framework broke off.'))
        return response
      },
    })
    handle(request, response).then(() => response.finished || reject(new Error('The framework has not answered.')), reject)
  })
}
