import { db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add'
import { rebuild, unrendered } from '@/lib/markdown/rebuild'

/** Texts rendered in one job: a few seconds, for which the end of the site may have to wait. */
const SOME = 200

/** Asks for the texts to be rendered that have no rendering of this version; twice is once. */
export const askToRerender = () => addJob(db, 'rerender', {}, 'rerender')

/** Renders some, tells how many are left, and asks for the next. */
export async function rerenderSome(): Promise<void> {
  if ((await rebuild(SOME)) < SOME) return
  console.log(`Rendering texts anew: ${(await unrendered()).toLocaleString('en')} to go.`)
  await askToRerender()
}
