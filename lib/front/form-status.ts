import type { ServerResponse } from 'node:http'

const cookie = /^form-status=([45]\d\d)(?:;|$)/

/**
 * A form's action cannot say with which status its page is answered, so it sets the cookie `form-status`:
 * the answer gets that status, and the cookie never leaves the server.
 */
export function settleStatus(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const { status: said, cookies } = takeStatus(response.getHeader('set-cookie'))
    if (said === undefined) return writeHead(status, ...rest)
    if (cookies.length) response.setHeader('set-cookie', cookies)
    else response.removeHeader('set-cookie')
    // A redirect or a failure says more than the form does.
    return writeHead(status === 200 ? said : status, ...rest)
  }
}

/** The status among these Set-Cookie headers, and the headers without it. */
export function takeStatus(header: number | string | string[] | undefined): { status?: number; cookies: string[] } {
  const all = header === undefined ? [] : [header].flat().map(String)
  const status = all.map((text) => cookie.exec(text)?.[1]).find(Boolean)
  return { ...(status && { status: Number(status) }), cookies: all.filter((text) => !text.startsWith('form-status=')) }
}
