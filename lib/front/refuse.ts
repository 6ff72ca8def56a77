import type { IncomingMessage, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Turned } from '@/lib/front/gate'

const lingers = 10_000

/**
 * Answers with the one sentence: on a small page, or bare to the framework's own script, which shows bare text only.
 * What still comes of the request is let run out, ten seconds at most.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, sentence, allow }: Turned): void {
  const bare = 'next-action' in request.headers
  const body = bare ? sentence : refusalPage(status, sentence)
  response.writeHead(status, {
    'content-type': bare ? 'text/plain' : 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    ...(allow && { allow }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  if (request.complete) return
  const late = setTimeout(() => request.socket.destroy(), lingers)
  request.once('close', () => clearTimeout(late)).resume()
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** The page, whole in itself: it is shown when nothing else may be. */
export function refusalPage(status: number, sentence: string): string {
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
  p:last-child { font: .8125rem system-ui, sans-serif; color: light-dark(#646a78, #949aa8) }
</style>
<h1>${STATUS_CODES[status]}</h1>
<p>${escaped(sentence)}</p>
<p><a href="/">Front page</a> · Error ${status}</p>
</html>
`
}
