import { db } from '@/lib/db'
import type { File } from './zip'

/** Summaries and notes that are read at once. */
const SOME = 50

const bytes = (text: string) => new TextEncoder().encode(text)
const asFile = (name: string, text: string): File => ({ name, bytes: bytes(text) })

/** A name for a paper's file that any disk takes. */
const slug = (key: string) => key.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, 80) || 'paper'

/** A text below what is known of it, in the way that programs for Markdown read. */
const withHead = (head: Record<string, string | number | null>, text: string) =>
  `---\n${Object.entries(head).filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n\n${text}\n`

/** All of somebody's texts as Markdown, each with its earlier ones and its draft; tells `seen` of each text that shows. */
export async function* textFiles(personId: number, seen: (paper: { id: number; key: string }, text: string | null) => void): AsyncGenerator<File> {
  for (let after = 0; ; ) {
    const some = await db.summary.findMany({
      where: { authorId: personId, id: { gt: after } },
      select: {
        id: true, kind: true, visibility: true, publishedAt: true, editedAt: true, score: true, revisionId: true, hiddenReason: true,
        paper: { select: { id: true, key: true, title: true } },
        draft: { select: { text: true, language: true, updatedAt: true } },
        revisions: { select: { id: true, number: true, text: true, language: true, licence: true, createdAt: true }, orderBy: { number: 'asc' } },
      },
      orderBy: { id: 'asc' },
      take: SOME,
      relationLoadStrategy: 'join',
    })
    for (const { id, kind, visibility, publishedAt, editedAt, score, revisionId, hiddenReason, paper, draft, revisions } of some) {
      const name = `${id}-${slug(paper.key)}`
      const about = { paper: paper.key, title: paper.title }
      const isPublic = visibility !== 'DRAFT'
      const folder = kind === 'NOTE' ? 'notes' : isPublic ? 'summaries' : 'drafts'
      const shown = revisions.find((revision) => revision.id === revisionId)
      if (shown) {
        const { text, language, licence } = shown
        const dates = { published: publishedAt?.toISOString() ?? null, edited: editedAt?.toISOString() ?? null }
        const more = isPublic ? { visibility: visibility.toLowerCase(), ...dates, score, licence, hidden: hiddenReason } : {}
        yield asFile(`${folder}/${name}.md`, withHead({ ...about, language, ...more }, text))
      }
      for (const { id: revision, number, text, language, createdAt } of revisions)
        if (revision !== revisionId && text) yield asFile(`${folder}/${name}/revision-${number}.md`, withHead({ ...about, language, published: createdAt.toISOString() }, text))
      if (draft) yield asFile(`drafts/${name}${shown ? '-next' : ''}.md`, withHead({ ...about, language: draft.language, saved: draft.updatedAt.toISOString() }, draft.text))
      seen(paper, isPublic ? (shown?.text ?? null) : null)
    }
    if (some.length < SOME) return
    after = some.at(-1)!.id
  }
}
