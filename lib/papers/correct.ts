import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Forbidden, Invalid, NotFound } from '@/lib/errors'
import { plainInline, settled } from '@/lib/markdown/inline'
import type { Actor, Viewer } from '@/lib/people/actor'
import { venueFor } from '@/lib/venues/commands'
import { authorRow, takeTurn } from './commands'
import { heldPaper } from './held'
import { mayCorrect, type Provenance } from './permissions'
import { proposeMerges } from './proposals'
import { tell, toldOf } from './records'
import type { Correction } from './schema'

/**
 * Sets right what is on record of a paper; its names and its key stay. An author whose name stays keeps the ORCID iD.
 * @returns its key
 * @throws NotFound when it is not here, Forbidden to those who may not, Invalid for a field that is not one of ours
 */
export async function correct(actor: Actor, key: string, input: Correction): Promise<{ key: string }> {
  return db.$transaction(async (tx) => {
    await takeTurn(tx)
    const paper = await heldPaper(tx, key)
    if (!paper) throw new NotFound('This paper is not here.')
    if (!mayCorrect(actor, await provenance(tx, actor.id, paper.id)))
      throw new Forbidden('A paper is corrected by who added it, until others have written about it, and by moderators.')
    const before = await toldOf(tx, paper.id)
    const { corrected: _, ...record } = before
    const known = new Map(before.authors.map((author) => [author.name, author]))
    await tell(tx, paper.id, before, {
      ...record,
      title: settled(input.title),
      abstract: settled(input.abstract),
      year: input.year,
      keywords: input.keywords.map(settled),
      venueId: await venueId(tx, paper.id, input.venue),
      authors: input.authors.map((name, place) => {
        const { position: _, ...author } = authorRow({ name }, place)
        return known.get(author.name) ?? author
      }),
    })
    await chooseField(tx, paper.id, input.field)
    await tx.paper.update({ where: { id: paper.id }, data: { correctedAt: new Date() }, select: { id: true } })
    await proposeMerges(tx, [paper.id])
    await changed(tx, `paper:${paper.id}`, 'lists')
    return { key: paper.key }
  })
}

/** Whether the viewer may correct this paper. */
export const isCorrectable = async (viewer: Viewer, paperId: number): Promise<boolean> =>
  viewer !== null && mayCorrect(viewer, await provenance(db, viewer.id, paperId))

/** Drafts are nobody else's business: that there is one is not told by what somebody may do. */
async function provenance(tx: Tx, me: number, paperId: number): Promise<Provenance> {
  const [found] = await tx.$queryRaw<Provenance[]>`
    SELECT "addedById", EXISTS (SELECT FROM summaries s WHERE s."paperId" = p.id AND s."authorId" <> ${me} AND s.visibility <> 'DRAFT') AS "explainedByOthers"
    FROM papers p WHERE p.id = ${paperId}`
  return found!
}

/** The venue of this name; the paper's own where its name stays as it was. */
async function venueId(tx: Tx, paperId: number, name: string): Promise<number | null> {
  if (!name) return null
  const { venue } = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, select: { venue: { select: { id: true, name: true } } } })
  if (venue?.name === name) return venue.id
  const key = await venueFor(tx, { name: plainInline(name) }, [])
  return (await tx.venue.findUniqueOrThrow({ where: { key }, select: { id: true } })).id
}

/** The first of a paper's fields may be chosen anew, in place of all; one that stays lets the others stay. */
async function chooseField(tx: Tx, paperId: number, fieldKey: string): Promise<void> {
  const [first] = await tx.paperField.findMany({ where: { paperId }, select: { fieldKey: true }, orderBy: { field: { position: 'asc' } }, take: 1 })
  if ((first?.fieldKey ?? '') === fieldKey) return
  if (fieldKey && !(await tx.field.count({ where: { key: fieldKey } }))) throw new Invalid({ field: 'Choose one of the fields, or none.' })
  await tx.paperField.deleteMany({ where: { paperId } })
  if (fieldKey) await tx.paperField.create({ data: { paperId, fieldKey } })
}
