import Negotiator from 'negotiator'
import { formatOf, SUFFIX, suffixed } from '@/lib/formats'

const types = [...formatOf.keys()]
const named = new RegExp(types.map((type) => type.replaceAll(/[.+]/g, '\\$&')).join('|'))
/** Whether a reader may want something else than the page. */
export const prefersOther = (accept: string | undefined) => accept !== undefined && named.test(accept)

const isOther = new RegExp(`${SUFFIX}$`)
const pages = /^\/(?:papers\/(?!new$)|people\/|venues\/)/

/** Where a reader goes who would rather have an export or a feed than the page; undefined for those who want the page. */
export function ratherThan(url: string, accept: string | undefined): string | undefined {
  if (!accept || !prefersOther(accept)) return undefined
  const type = new Negotiator({ headers: { accept } }).mediaType(['text/html', ...types])
  const format = type && formatOf.get(type)
  const [path = '', query] = url.split('?')
  if (!format || isOther.test(path)) return undefined
  const params = new URLSearchParams(query)
  const list = path === '/' ? `/${/^(popular|best)$/.exec(params.get('list') ?? '')?.[0] ?? 'recent'}` : pages.test(path) ? path : undefined
  params.delete('list')
  return list && suffixed(`${list}?${params}`, format)
}
