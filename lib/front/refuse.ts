import type { IncomingMessage, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import { Broken } from '@/lib/front/document'
import type { Turned } from '@/lib/front/gate'
import { DatabaseAway } from '@/lib/front/pages'
import type { Visit } from '@/lib/front/visits'
import { logError } from '@/lib/log'

const lingers = 10_000

/**
 * Answers with the one sentence: on a small page, or bare to the framework's own script, which shows bare text only.
 * What still comes of the request is let run out, ten seconds at most.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, sentence, allow, typed }: Turned): void {
  const bare = 'next-action' in request.headers
  const body = bare ? sentence : refusalPage(status, sentence, typed)
  response.writeHead(status, {
    'content-type': bare ? 'text/plain' : 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    ...(allow && { allow }),
    ...(status === 503 && { 'retry-after': '30' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  if (request.complete) return
  const late = setTimeout(() => request.socket.destroy(), lingers)
  request.once('close', () => clearTimeout(late)).resume()
}

/** How an error is answered: what cannot be mended by the one who asks is told with the number under which the log has it. */
export function refusalOf(error: unknown, visit: Visit): Turned {
  if (error instanceof DatabaseAway) return { status: 503, sentence: 'The database is away for the moment. Please try again in a minute.' }
  if (!(error instanceof Broken)) logError(error, visit.id)
  else visit.error = error.digest
  const number = error instanceof Broken && error.digest ? ` The error’s number is ${error.digest}.` : ''
  return { status: 500, sentence: `Something went wrong on our side. What you have published or saved is safe.${number}` }
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** The page, whole in itself: it is shown when nothing else may be. */
export function refusalPage(status: number, sentence: string, typed: Turned['typed'] = []): string {
  const fields = typed.map(([name, text]) => `<p><label>${escaped(name)}<textarea readonly rows="6">\n${escaped(text)}</textarea></label></p>\n`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${STATUS_CODES[status]}</title>
<style>
  body { max-inline-size: 34rem; margin: 15vh auto 0; padding: 1rem; font: 1.0625rem/1.56 Georgia, serif;
    color: light-dark(#16181d, #e5e7ec); background: light-dark(#fff, #131519) }
  h1 { font-size: 1.375rem; line-height: 1.16 }
  a { color: light-dark(#2a3dab, #a9b6ff) }
  textarea { display: block; inline-size: 100%; font: inherit; color: inherit; background: none }
  p:last-child { font: .8125rem system-ui, sans-serif; color: light-dark(#646a78, #949aa8) }
</style>
<h1>${STATUS_CODES[status]}</h1>
<p>${escaped(sentence)}</p>
${fields.length ? `<p>This is what you sent, so that nothing of it is lost:</p>\n${fields.join('')}` : ''}<p><a href="/">Front page</a> · Error ${status}</p>
</html>
`
}
