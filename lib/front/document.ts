import { make, type Asked, type Handle, type Made } from '@/lib/front/make'
import { filled, overhear, type Said } from '@/lib/front/overhear'
import { stripped } from '@/lib/front/strip'

/** An address without a page: the framework draws for it what the site shows where nothing is. */
const nowhere = '/left-out'

/** A page broke: a bug, or something it needs is away. */
export class Broken extends Error {
  /** @param digest the number under which the log has the error */
  constructor(readonly digest?: string) {
    super(`A page broke (${digest ?? 'no number'}).`)
  }
}

/**
 * What the framework makes of a request, whole, with its texts; for a visitor without scripts. Where a page itself finds
 * that there is nothing, or breaks, the framework's document is empty and only its script can fill it: then it is asked
 * for the page that says so.
 * @throws Broken when the page broke or is not whole
 */
export async function makeDocument(handle: Handle, asked: Asked, { scripts }: { scripts: boolean }): Promise<Made & { said: Said }> {
  const forScript = 'next-action' in asked.headers
  const ask = (what: Asked) => overhear(() => make(handle, what), { leaving: !forScript })
  const { made, said } = await ask(asked)
  // A redirect or a failure says more than the form does.
  const status = made.status === 200 ? (said.status ?? 200) : made.status
  if (status >= 300 && status < 400) return { ...made, body: Buffer.alloc(0), said }
  if (!isHtml(made)) return { ...made, status, said }
  let page = made.body.toString()
  if (isEmpty(page) && made.status === 404) page = (await ask({ ...asked, method: 'GET', url: nowhere, body: undefined })).made.body.toString()
  const whole = isEmpty(page) ? undefined : scripts ? page : stripped(page)
  if (whole === undefined) throw new Broken(/(?:digest\\?":\\?"|data-dgst=")(\d+)/.exec(page)?.[1])
  return { ...made, status, body: filled(whole, said), said }
}

const isHtml = ({ headers }: Made) => String(headers['content-type']).startsWith('text/html')
const isEmpty = (page: string) => page.includes('id="__next_error__"')
