import type { IncomingMessage, ServerResponse } from 'node:http'
import { compress } from '@/lib/front/compress'
import { make, type Handle, type Made } from '@/lib/front/make'
import { refuse } from '@/lib/front/refuse'
import { withoutTexts } from '@/lib/front/texts'

/** An address without a page: the framework draws for it what the site shows where nothing is. */
const nowhere = '/left-out'

/**
 * Answers a GET or HEAD with what the framework makes of it, whole. Where a page itself finds that there is nothing, or
 * breaks, the framework's document is empty and only its script can fill it; then readers get the whole page, or a
 * sentence with the number under which the log has the error.
 */
export async function answerDocument(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = { ...request.headers }
  delete headers['accept-encoding']
  const ask = (url: string) => withoutTexts(() => make(handle, request, url, { ...headers }))

  let [made, fill] = await ask(request.url ?? '/')
  if (isEmpty(made) && made.status === 404) [made, fill] = await ask(nowhere)
  if (isEmpty(made)) return refuse(request, response, { status: made.status, sentence: brokenSentence(made) })
  if (isHtml(made)) made.body = Buffer.from(fill(made.body.toString()))
  await send(request, response, made)
}

const isHtml = ({ headers }: Made) => String(headers['content-type']).startsWith('text/html')
const isEmpty = (made: Made) => [404, 500].includes(made.status) && isHtml(made) && made.body.includes('id="__next_error__"')

function brokenSentence({ body }: Made): string {
  const digest = /(?:digest\\?":\\?"|data-dgst=")(\d+)/.exec(body.toString())?.[1]
  return `Something went wrong on our side. What you have published or saved is safe. ${digest ? `The error’s number is ${digest}.` : ''}`
}

async function send(request: IncomingMessage, response: ServerResponse, { status, headers, body: whole }: Made): Promise<void> {
  const { body, coding } = await compress(whole, String(headers['content-type']), request)
  const bare = request.method === 'HEAD' || [204, 304].includes(status)
  response.writeHead(status, { ...headers, 'content-length': body.length, ...(coding && { 'content-encoding': coding }) })
  response.end(bare ? undefined : body)
}
