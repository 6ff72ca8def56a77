import { LRUCache } from 'lru-cache'
import { SUFFIX } from '@/lib/formats'
import { keyFromPath, keyToPath } from '@/lib/papers/key'

/** The budgets kept answers live in; no kind drives out another. */
export type Kind = 'page' | 'file' | 'passing'

export type Address = {
  /** Path and known parameters in fixed order: the one way to write it. */
  url: string
  kind: Kind
  /** There is no other way to write this path; of others only the page knows which is its own. */
  exact: boolean
  /** The paper's key, where the address is a paper's page. */
  paper?: string
}

type Route = { path: RegExp; params?: Record<string, RegExp>; kind?: Kind; exact?: true }

const key = String.raw`[A-Za-z0-9/._\-:()~%]{1,1200}`
const field = /^[a-z-]{1,60}$/
const year = /^\d{4}$/
const after = /^[\w.-]{1,200}$/
const period = /^(day|week)$/

/** Every public address whose answer depends on the address alone; what a parameter's pattern does not match is as if left out. */
const routes: Route[] = [
  { path: new RegExp(`^/(?:recent|popular|best)${SUFFIX}$`), params: { period, field }, kind: 'file' },
  { path: new RegExp(`^/venues/${key}${SUFFIX}$`), params: { year }, kind: 'file' },
  { path: new RegExp(`^/(?:papers|people)/${key}${SUFFIX}$`), kind: 'file' },
  { path: /^\/(?:robots\.txt|sitemap\.xml|sitemaps\/\d{1,6}\.xml|rss\.xml)$/, kind: 'file' },
  { path: /^\/summaries\/[1-9]\d{0,9}\/source$/, kind: 'file', exact: true },
  { path: new RegExp(`^/cards/papers/${key}\\.png$`), kind: 'file' },
  { path: /^\/$/, params: { list: /^(popular|best)$/, period, field, after } },
  { path: /^\/papers\/(?!new$)/, params: { order: /^date$/ } },
  { path: /^\/summaries\/[1-9]\d{0,9}$/, exact: true },
  { path: /^\/summaries\/[1-9]\d{0,9}\/history$/, params: { after }, exact: true },
  { path: /^\/people\/[\w-]{1,30}$/, params: { show: /^comments$/, after } },
  { path: /^\/people$/, params: { after } },
  { path: /^\/venues$/, params: { after } },
  { path: /^\/waiting$/, params: { after } },
  { path: /^\/moderation\/log$/, params: { after }, exact: true },
  { path: /^\/venues\//, params: { year, after } },
  { path: /^\/about$/ },
  {
    path: /^\/search$/, kind: 'passing',
    params: { q: /^[^]{0,500}$/, field, venue: /^.{1,300}$/, from: /^\d{4}$/, to: /^\d{4}$/, explained: /^1$/, after },
  },
]

/** Addresses as they were asked for last: they come again. */
const known = new LRUCache<string, { address: Address | undefined }>({ max: 5000 })

/** What an address is kept as; undefined for one that is made anew each time it is asked for. */
export function addressOf(asked: string): Address | undefined {
  const found = known.get(asked)
  if (found) return found.address
  const address = read(asked)
  if (asked.length < 300) known.set(asked, { address })
  return address
}

function read(asked: string): Address | undefined {
  const mark = asked.indexOf('?')
  const path = mark < 0 ? asked : asked.slice(0, mark)
  const route = routes.find((candidate) => candidate.path.test(path))
  if (!route) return undefined
  const given = new URLSearchParams(mark < 0 ? '' : asked.slice(mark))
  // Addresses of the old site, which lead elsewhere.
  if ((path === '/' && given.has('bibtexKey')) || (path === '/search' && given.has('term'))) return undefined
  const params = new URLSearchParams()
  for (const [name, pattern] of Object.entries(route.params ?? {})) {
    const value = given.get(name)
    if (value !== null && pattern.test(value)) params.set(name, value)
  }
  const paper = path.startsWith('/papers/') && !route.kind ? keyFromPath(unescaped(path.slice('/papers/'.length))) : undefined
  return {
    url: params.size ? `${path}?${params}` : path,
    kind: params.has('after') || (route.kind === 'file' && !isOwnFile(path, params)) ? 'passing' : (route.kind ?? 'page'),
    exact: route.exact ?? false,
    ...(paper && { paper }),
  }
}

/** A file's address: the noun it is about, and its key. */
const file = new RegExp(`^/(?:cards/)?(papers|venues|people)/(.+?)(?:${SUFFIX}|\\.png)$`)

/** Whether a file is at the one address its page would give it: of the other ways to write it there are very many. */
function isOwnFile(path: string, params: URLSearchParams): boolean {
  const [, noun, rest = ''] = file.exec(path) ?? []
  if (!noun) return !params.has('field')
  if (noun === 'people') return rest === rest.toLowerCase()
  const key = keyFromPath(rest)
  return key !== null && keyToPath(key) === rest
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
