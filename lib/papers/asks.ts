import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import type { Actor, Viewer } from '@/lib/people/actor'
import { heldPaper } from './held'
import { objectionToAsking } from './permissions'

/**
 * Notes that someone would like to read a summary of a paper, or that they would not any more; unless it is already so.
 * @throws Forbidden to those who may not, NotFound when the paper is not here
 */
export async function ask(actor: Actor, key: string, wished: boolean): Promise<void> {
  const refused = objectionToAsking(actor)
  if (refused) throw new Forbidden(refused)
  await db.$transaction(async (tx) => {
    const paper = await heldPaper(tx, key)
    if (!paper) throw new NotFound('This paper is not here.')
    const one = { paperId: paper.id, personId: actor.id }
    const { count } = await (wished ? tx.ask.createMany({ data: one, skipDuplicates: true }) : tx.ask.deleteMany({ where: one }))
    if (count > 0) await changed(tx, `paper:${paper.id}`, 'lists')
  })
}

/** How many readers ask for a summary of a paper, and whether the viewer is one of them. */
export type Asked = { readers: number; own: boolean }

export async function askedOf(viewer: Viewer, paperId: number): Promise<Asked> {
  const [asked] = await db.$queryRaw<Asked[]>`
    SELECT coalesce((SELECT readers FROM asked_papers WHERE "paperId" = ${paperId}), 0) AS readers,
      EXISTS (SELECT FROM asks WHERE "paperId" = ${paperId} AND "personId" = ${viewer?.id ?? 0}) AS own`
  return asked!
}
