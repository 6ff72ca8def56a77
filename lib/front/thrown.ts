import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { refuse } from '@/lib/front/refuse'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** An address without a page: the framework draws for it what the site shows where nothing is. */
const nowhere = '/left-out'

/** What the framework, its compression included, puts in the place of a response's own methods. */
const replaced = ['write', 'end', 'on', 'flush', 'flushHeaders', 'writeHead'] as const

/**
 * Answers a GET. Where a page itself finds that there is nothing, or breaks, the framework sends an empty document that
 * only its script can fill; then readers get the whole page, or a sentence with the number under which the log has the error.
 */
export function answerWhole(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  const { write, end, flushHeaders, writeHead } = response
  const isFailure = () => [404, 500].includes(response.statusCode) && /html/.test(String(response.getHeader('content-type')))

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    return isFailure() ? response : (writeHead as (...all: unknown[]) => ServerResponse).call(response, status, ...rest)
  }) as typeof writeHead
  response.flushHeaders = () => isFailure() || flushHeaders.call(response)
  response.write = ((chunk: Buffer, ...rest: unknown[]) => {
    if (response.headersSent || !isFailure()) return (write as (...all: unknown[]) => boolean).call(response, chunk, ...rest)
    chunks.push(Buffer.from(chunk))
    rest.forEach((done) => typeof done === 'function' && done())
    return true
  }) as typeof write

  response.end = ((chunk?: Buffer | string | (() => void), ...rest: unknown[]) => {
    const last = typeof chunk === 'function' || chunk == null ? [] : [Buffer.from(chunk)]
    const body = Buffer.concat([...chunks, ...last])
    if (response.headersSent || !isFailure()) return (end as (...all: unknown[]) => unknown).call(response, chunk, ...rest)
    const html = (response.getHeader('content-encoding') === 'gzip' ? gunzipSync(body) : body).toString()
    for (const name of replaced) Reflect.deleteProperty(response, name)
    if (!html.includes('id="__next_error__"')) return response.end(body)
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    response.setMaxListeners(2 * response.getMaxListeners()) // The framework listens once more.
    if (response.statusCode === 404) return void handle(Object.assign(request, { url: nowhere }), response)
    const digest = /(?:digest\\?":\\?"|data-dgst=")(\d+)/.exec(html)?.[1] ?? ''
    const sentence = `Something went wrong on our side. What you have published or saved is safe. ${digest && `The error’s number is ${digest}.`}`
    refuse(request, response, { status: 500, sentence })
    return response
  }) as typeof end

  return handle(request, response)
}
