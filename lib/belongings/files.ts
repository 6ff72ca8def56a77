import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { bibtex } from '@/lib/exports/bibtex'
import { works } from '@/lib/exports/queries'
import { MOST } from '@/lib/exports/work'
import { picturePath } from '@/lib/images/address'
import { store } from '@/lib/images/store'
import type { Actor } from '@/lib/people/actor'
import { csvOf } from './csv'
import { commentRows, profileOf, voteRows } from './rows'
import { textFiles } from './texts'
import type { File } from './zip'

const asFile = (name: string, text: string): File => ({ name, bytes: new TextEncoder().encode(text) })

const readme = (handle: string) => `Everything of @${handle} at ${env().SITE_URL}, as it was on ${new Date().toISOString().slice(0, 10)}.

profile.json    what is known of you, what you follow and the papers you have saved
summaries/      what you have published, in Markdown; in folders of the same name the earlier texts
drafts/         what you have not published yet
notes/          your private notes
summaries.csv   your published texts once more, a line each: the paper's key and the text; this file can be imported as drafts
comments.csv    your comments
votes.csv       your votes
papers.bib      the papers you have written about
pictures/       the pictures you sent; in the texts their addresses are ${picturePath('NAME')}
`

/** All that is somebody's, one file after the other. */
export async function* belongings({ id, handle }: Actor): AsyncGenerator<File> {
  yield asFile('README.txt', readme(handle))
  yield asFile('profile.json', `${JSON.stringify(await profileOf(id), null, 2)}\n`)
  const papers = new Set<number>()
  const published: string[][] = []
  yield* textFiles(id, (paper, text) => {
    papers.add(paper.id)
    if (text !== null) published.push([paper.key, text])
  })
  yield asFile('summaries.csv', csvOf(['bibtexKey', 'text'], published))
  yield asFile('comments.csv', csvOf(['paper', 'address', 'date', 'edited', 'score', 'text'], await commentRows(id)))
  yield asFile('votes.csv', csvOf(['on', 'paper', 'address', 'vote', 'date'], await voteRows(id)))
  yield asFile('papers.bib', await bibliography([...papers]))
  for (const { name } of await db.image.findMany({ where: { ownerId: id }, select: { name: true }, orderBy: { createdAt: 'asc' } })) {
    const bytes = await store().get(name)
    if (bytes) yield { name: `pictures/${name}`, bytes, packed: true }
  }
}

async function bibliography(ids: number[]): Promise<string> {
  const parts: string[] = []
  for (let from = 0; from < ids.length; from += MOST) parts.push(bibtex(await works(ids.slice(from, from + MOST).map((id) => ({ id })))))
  return parts.join('\n')
}
