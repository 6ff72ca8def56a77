import { IncomingMessage, ServerResponse, type IncomingHttpHeaders, type OutgoingHttpHeader } from 'node:http'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What the framework made of a request, whole. */
export type Made = { status: number; headers: Record<string, OutgoingHttpHeader>; body: Buffer }

/**
 * Asks the framework for an address with these headers and waits for all of its answer.
 * @param asked the request for whose sake this is done; of it only the connection is used
 * @throws what the framework throws
 */
export function make(handle: Handle, asked: IncomingMessage, url: string, headers: IncomingHttpHeaders): Promise<Made> {
  const request = Object.assign(new IncomingMessage(asked.socket), { method: 'GET', url, headers, httpVersion: '1.1', complete: true })
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
    })
    handle(request, response).catch(reject)
  })
}
