import { pool } from '@/lib/db'
import type { Address } from '@/lib/front/addresses'
import { Broken, makeDocument } from '@/lib/front/document'
import { headersOf } from '@/lib/front/headers'
import type { Handle } from '@/lib/front/make'
import { DatabaseAway, openPages, type Making } from '@/lib/front/pages'
import { soon } from '@/lib/front/soon'

const canonical = /<link rel="canonical" href="([^"]*)"/

/** Whole pages for visitors, which the framework makes knowing nothing of any request but its address and theme. */
export function openVisitorPages(handle: Handle, site: URL, megabytes: number) {
  return openPages(megabytes, async (address, theme): Promise<Making> => {
    const headers = { ...headersOf(site), ...(theme && { cookie: `theme=${theme}` }) }
    const asked = { method: 'GET', url: address.url, headers } as const
    const made = await orAway(() => makeDocument(handle, asked, { scripts: false }), { again: true })
    if (made.status >= 500 || made.headers['set-cookie']) throw new Broken()
    const isPage = made.status === 200 && (address.kind !== 'page' || address.exact || isOwn(made.body, address))
    return { made, shown: made.said.shown, kind: isPage ? address.kind : 'passing' }
  })

  /** Whether a page is at the one address it calls its own: the ways to write it otherwise are without number. */
  function isOwn(body: Buffer, { url }: Address): boolean {
    const [, own = ''] = canonical.exec(body.toString('latin1', 0, body.indexOf('</head>'))) ?? []
    const link = own.replaceAll('&amp;', '&')
    return URL.canParse(link) && new URL(link).href === `${site.origin}${url}`
  }
}

/** What breaks so soon after the database was away, in ms, may have broken of that. */
const AFTER = 3000
let lastAway = -Infinity

/**
 * What a page broke of: where the database does not answer, that is why; where it does again, it may have been.
 * @param again make it once more then
 * @throws DatabaseAway, or what the making threw
 */
export async function orAway<T>(make: () => Promise<T>, { again }: { again: boolean }): Promise<T> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    if (!(await soon(pool.query('SELECT 1')))) {
      lastAway = performance.now()
      throw new DatabaseAway()
    }
    if (again) return make()
    throw performance.now() - lastAway < AFTER ? new DatabaseAway() : error
  }
}
