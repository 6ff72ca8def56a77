import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@/lib/db'
import type { Told } from './join'

/** What is on record of a paper. */
export async function toldOf(tx: Tx, id: number): Promise<Told> {
  const { correctedAt, ...paper } = await tx.paper.findUniqueOrThrow({
    where: { id },
    select: {
      title: true, abstract: true, year: true, publishedOn: true, venueId: true, keywords: true, correctedAt: true,
      volume: true, issue: true, pages: true, licence: true, notice: true, noticeUrl: true,
      authors: { select: { name: true, orcid: true, isGroup: true }, orderBy: { position: 'asc' } },
    },
  })
  return { ...paper, corrected: correctedAt !== null }
}

/** Puts a paper's record in place of the one there was; authors that are the same stay as they are. */
export async function tell(tx: Tx, id: number, before: Told, { authors, ...told }: Omit<Told, 'corrected'>): Promise<void> {
  await tx.paper.update({ where: { id }, data: told, select: { id: true } })
  if (isDeepStrictEqual(authors, before.authors)) return
  await tx.paperAuthor.deleteMany({ where: { paperId: id } })
  await tx.paperAuthor.createMany({ data: authors.map((author, position) => ({ paperId: id, position, ...author })) })
}
