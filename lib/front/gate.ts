/** Why the server answers by itself instead of asking the framework. */
export type Turned = {
  status: number
  sentence: string
  allow?: string
  /** What was typed into the form that is refused, to be given back. */
  typed?: [name: string, text: string][]
}

export type Asked = { method: string; url: string; headers: Record<string, string | string[] | undefined> }

/** What any form but one with a picture may carry. */
export const formLimit = 1_048_576
const pictureLimit = 11_000_000

/** How many bytes a request to this address may carry: a picture has 10 MB and its form's wrapping. */
export const bodyLimit = (url: string) => (['/images', '/write', '/settings/import'].includes(pathOf(url)) ? pictureLimit : formLimit)
/** Where a picture comes alone and is passed on as it comes. */
export const takesPictures = (url: string) => pathOf(url) === '/images'
const pathOf = (url: string) => url.split('?')[0] ?? ''

/**
 * Looks at a request before its body is read.
 * @param origin of the site, as in SITE_URL
 * @returns what is wrong with it, or nothing
 */
export function turnAway({ method, url, headers }: Asked, origin: string): Turned | undefined {
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    return { status: 405, sentence: 'Nothing here answers to that method.', allow: 'GET, HEAD, POST' }
  }
  if (!isAddress(url)) return { status: 400, sentence: 'This address is misspelt: part of it cannot be read.' }
  if (!isRouterState(headers['next-router-state-tree'])) return { status: 400, sentence: 'Please load this page again.' }
  if (method !== 'POST') return undefined
  // What ends mails is sent by mail programs, from nowhere: its address is its proof.
  if (headers.origin !== origin && pathOf(url) !== '/unsubscribe/one-click') {
    return { status: 403, sentence: `This form was not sent from ${origin}. Open the page there and send it again.` }
  }
  if (Number(headers['content-length'] ?? 0) > bodyLimit(url)) return tooLarge(url)
  if (takesPictures(url) && headers['content-length'] === undefined) {
    return { status: 411, sentence: 'A picture must come with its size.' }
  }
  if (takesPictures(url) ? headers['content-type'] !== 'application/octet-stream' : !isForm(headers)) return { status: 415, sentence: 'This is not a form that this site sends.' }
}

export function tooLarge(url: string): Turned {
  const sentence = bodyLimit(url) === pictureLimit ? pathOf(url) === '/settings/import' ? 'A file may have at most 10 MB.' : 'A picture may have at most 10 MB.' : 'This is more than a form may carry, 1 MB.'
  return { status: 413, sentence }
}

/** A path on this site whose escapes are UTF-8, without a NUL, which no text of ours can hold, and without dot segments, which no browser sends. */
function isAddress(url: string): boolean {
  if (!url.startsWith('/') || url.includes('%00')) return false
  try {
    return !/(^|[\\/])\.{1,2}([\\/]|$)/.test(decodeURIComponent(pathOf(url)))
  } catch {
    return false
  }
}

/** The shapes in which our pages send forms; plain text is how the framework's own script sends small ones. */
function isForm(headers: Asked['headers']): boolean {
  const type = String(headers['content-type'])
  if (/^multipart\/form-data;.*boundary=/.test(type)) return true
  return 'next-action' in headers ? /^text\/plain\b/.test(type) : /^application\/(x-www-form-urlencoded|json)\b/.test(type)
}

/** What the framework's script says of the page it is on; the framework fails on anything else. */
function isRouterState(header: string | string[] | undefined): boolean {
  if (header === undefined) return true
  try {
    const state = JSON.parse(decodeURIComponent(String(header)))
    return Array.isArray(state) && typeof state[1] === 'object' && state[1] !== null
  } catch {
    return false
  }
}
