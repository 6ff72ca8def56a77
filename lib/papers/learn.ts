import { changed } from '@/lib/changes'
import type { Tx } from '@/lib/db'
import type { Work } from '@/lib/importers/work'
import { settled } from '@/lib/markdown/inline'
import { venueFor } from '@/lib/venues/commands'
import { settleCitations } from './citations'
import { authorRow } from './commands'
import { recognise } from './identifiers'
import { joinedTold, type Told } from './join'
import type { Standing } from './merge'
import { tell, toldOf } from './records'
import { keyRank, sourceKey } from './rules'

/**
 * Adds to a paper what a source knows of it: its names, what was missing, and where the source tells of the published version
 * of what was a preprint here, that. A better key becomes the paper's, and the one before goes on leading to it.
 * @returns the paper's key
 */
export async function learn(tx: Tx, { id, key }: Standing, work: Work): Promise<string> {
  const kept = await toldOf(tx, id)
  await tx.paperIdentifier.createMany({ data: work.identifiers.map((one) => ({ ...one, paperId: id })), skipDuplicates: true })
  const told = joinedTold(kept, await toldBy(tx, kept.venueId === null ? work : { ...work, venue: undefined }))
  await tell(tx, id, kept, told)
  await fillLists(tx, id, work)
  const better = await improveKey(tx, id, key)
  const names = await tx.paperIdentifier.findMany({ where: { paperId: id }, select: { value: true } })
  await settleCitations(tx, id, [better, ...names.map(({ value }) => value)])
  await changed(tx, `paper:${id}`, 'lists', 'absent')
  return better
}

/** A source's work in the terms of our records. */
async function toldBy(tx: Tx, { venue, publishedOn, authors, identifiers, ...work }: Work): Promise<Told> {
  const dois = identifiers.filter(({ scheme }) => scheme === 'DOI').map(({ value }) => value)
  const key = venue && (await venueFor(tx, venue, dois))
  const found = key ? await tx.venue.findUniqueOrThrow({ where: { key }, select: { id: true } }) : null
  return {
    title: settled(work.title),
    abstract: settled(work.abstract),
    year: work.year,
    publishedOn: publishedOn ? new Date(publishedOn) : null,
    venueId: found?.id ?? null,
    keywords: work.keywords.map(settled),
    volume: work.volume ?? null,
    issue: work.issue ?? null,
    pages: work.pages ?? null,
    licence: work.licence ?? null,
    notice: work.notice ?? null,
    noticeUrl: work.noticeUrl ?? null,
    authors: authors.map((author, place) => authorRow(author, place)).map(({ position: _, ...author }) => author),
    corrected: false,
  }
}

/** Fields and links, where there are none. */
async function fillLists(tx: Tx, paperId: number, { fields, links }: Work): Promise<void> {
  if (!(await tx.paperField.count({ where: { paperId } })))
    await tx.paperField.createMany({ data: fields.map((fieldKey) => ({ paperId, fieldKey })) })
  if (!(await tx.paperLink.count({ where: { paperId } })))
    await tx.paperLink.createMany({ data: links.map((link, position) => ({ paperId, position, ...link })) })
}

/** Gives a paper the key by its best name; the one before is kept as a name of it, so that no address ends. */
async function improveKey(tx: Tx, paperId: number, key: string): Promise<string> {
  const names = await tx.paperIdentifier.findMany({ where: { paperId }, select: { scheme: true, value: true } })
  const wanted = sourceKey(names)
  if (!wanted || keyRank(wanted) >= keyRank(key) || (await tx.paper.count({ where: { key: wanted } }))) return key
  await tx.paper.update({ where: { id: paperId }, data: { key: wanted }, select: { id: true } })
  const known = recognise(key)?.value
  if (!names.some(({ value }) => value === known))
    await tx.paperIdentifier.createMany({ data: { scheme: 'BIBTEX', value: key, paperId }, skipDuplicates: true })
  return wanted
}
