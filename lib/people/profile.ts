import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import { excerpts } from '@/lib/markdown/kept-excerpts'
import { joinKept, maybeKept, type MaybeKept } from '@/lib/markdown/kept'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import { shows, showsPapers } from '@/lib/shows'
import { entries, isPublic } from '@/lib/summaries/lists/entries'
import { newestIds } from '@/lib/summaries/lists/ids'
import type { EntryView } from '@/lib/summaries/view'
import type { Viewer } from './actor'
import { isNamed, sciscore, youngVotes } from './sciscore'

/** Lines of a tab on one page. */
const PAGE = 30

export type Profile = {
  id: number
  handle: string
  name: string
  bio: string
  orcid: string | null
  createdAt: Date
  /** The viewer looks at themselves. */
  own: boolean
  /** Mean score of the public summaries under this name, of votes at least two days old; null without any. */
  sciscore: number | null
  /** How many such summaries there are. */
  named: number
  /** How much each tab lists for this viewer. */
  summaries: number
  comments: number
  drafts: number
  liked: number
  disliked: number
  saved: number
  /** The viewer follows them. */
  following: boolean
}

/** What was begun and not yet published, and private notes: `d` is the draft of `s`, if there is one. */
const isUnpublished = Prisma.sql`(d."summaryId" IS NOT NULL OR s.visibility = 'DRAFT' AND s."revisionId" IS NOT NULL)`

/** A comment `c` on `s` that this viewer may find under its author's name: not below an anonymous summary of theirs. */
const isListed = (me: number) => Prisma.sql`c."deletedAt" IS NULL AND c."hiddenAt" IS NULL AND ${isPublic}
  AND (s.visibility = 'PUBLIC' OR s."authorId" <> c."authorId" OR c."authorId" = ${me})`

/** A vote `v` of the viewer's on a summary `s` of somebody else that shows. */
const isVoted = (me: number) => Prisma.sql`v."personId" = ${me} AND s."authorId" <> ${me} AND ${isPublic}`

/** A person as the viewer may see them, in one query; null for nobody. */
export async function profileOf(viewer: Viewer, handle: string): Promise<Profile | null> {
  const me = viewer?.id ?? 0
  const [profile] = await db.$queryRaw<Profile[]>(Prisma.sql`
    SELECT a.id, a.handle::text, a.name, a.bio, a.orcid, a."createdAt", a.id = ${me} AS own, w.*,
      (SELECT count(*)::int FROM comments c JOIN summaries s ON s.id = c."summaryId"
       WHERE c."authorId" = a.id AND ${isListed(me)}) AS comments,
      EXISTS (SELECT FROM follows f WHERE f."followerId" = ${me} AND f."personId" = a.id) AS following,
      (SELECT count(*)::int FROM saved_papers v WHERE a.id = ${me} AND v."personId" = ${me}) AS saved, o.*
    FROM people a CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE v.value > 0)::int AS liked, count(*) FILTER (WHERE v.value < 0)::int AS disliked
      FROM summary_votes v JOIN summaries s ON s.id = v."summaryId" WHERE a.id = ${me} AND ${isVoted(me)}) o
    CROSS JOIN LATERAL (
      SELECT ${sciscore} AS sciscore, count(*) FILTER (WHERE ${isNamed})::int AS named,
        count(*) FILTER (WHERE ${isNamed} OR a.id = ${me} AND ${isPublic})::int AS summaries,
        count(*) FILTER (WHERE a.id = ${me} AND ${isUnpublished})::int AS drafts
      FROM summaries s LEFT JOIN drafts d ON d."summaryId" = s.id LEFT JOIN (${youngVotes}) young ON young."summaryId" = s.id
      WHERE s."authorId" = a.id) w
    WHERE a.handle = ${handle}::citext AND a."erasedAt" IS NULL`)
  shows('lists', profile ? `person:${profile.id}` : 'absent')
  return profile ?? null
}

/** A moment as a place in a list, and the condition of coming after one. */
const millis = (moment: Prisma.Sql) => Prisma.sql`(extract(epoch FROM ${moment}) * 1000)::float8`
const before = (after: After | null, moment: Prisma.Sql, id: Prisma.Sql) =>
  after ? Prisma.sql`AND (${millis(moment)}, ${id}) < (${after.rank}::float8, ${after.id}::int)` : Prisma.empty

type Page<Row> = { rows: Row[]; next: string | null }

const byTime = <Row extends EntryView>(row: Row) => ({ ...row, rank: row.publishedAt.getTime() })

/** Their summaries, newest first: the public ones under their name; for themselves also the anonymous ones. */
export async function profileSummaries(viewer: Viewer, { id, own }: Profile, after: After | null): Promise<Page<EntryView>> {
  const older = before(after, Prisma.sql`s."publishedAt"`, Prisma.sql`s.id`)
  const rows = await entries(viewer, newestIds(Prisma.sql`s."authorId" = ${id} AND ${own ? isPublic : isNamed} ${older}`, PAGE + 1))
  return pageOf(rows.map(byTime), PAGE)
}

/** The summaries of others that the viewer voted for or against, those published last first; nobody sees anyone else's. */
export async function votedSummaries(viewer: Viewer, value: 1 | -1, after: After | null): Promise<Page<EntryView>> {
  const older = before(after, Prisma.sql`s."publishedAt"`, Prisma.sql`s.id`)
  const voted = Prisma.sql`EXISTS (SELECT FROM summary_votes v WHERE v."summaryId" = s.id AND v.value = ${value} AND ${isVoted(viewer?.id ?? 0)})`
  return pageOf((await entries(viewer, newestIds(Prisma.sql`${voted} ${older}`, PAGE + 1))).map(byTime), PAGE)
}

export type ProfileComment = {
  id: number
  summaryId: number
  title: string
  createdAt: Date
  score: number
  language: string
  /** Below their own anonymous summary: for themselves alone. */
  asAuthor: boolean
  excerpt: SafeHtml
}

/** Their comments, newest first; those below an anonymous summary of theirs for themselves alone. */
export async function profileComments(viewer: Viewer, { id }: Profile, after: After | null): Promise<Page<ProfileComment>> {
  const at = Prisma.sql`c."createdAt"`
  const found = await db.$queryRaw<(ProfileComment & MaybeKept & After & { paperId: number })[]>(Prisma.sql`
    SELECT c.id, c."summaryId", p.id AS "paperId", p.title, c."createdAt", c.score, ${millis(at)} AS rank,
      s.visibility = 'ANONYMOUS' AND s."authorId" = c."authorId" AS "asAuthor",
      ${maybeKept('c', 'excerpt')}
    FROM comments c JOIN summaries s ON s.id = c."summaryId" JOIN papers p ON p.id = s."paperId"
    ${joinKept('c')}
    WHERE c."authorId" = ${id} AND ${isListed(viewer?.id ?? 0)} ${before(after, at, Prisma.sql`c.id`)}
    ORDER BY ${at} DESC, c.id DESC LIMIT ${PAGE + 1}`)
  const { rows, next } = pageOf(found, PAGE)
  showsPapers(rows.map(({ paperId }) => paperId))
  const begin = await excerpts(rows, (row) => `c${row.id}-`)
  return { next, rows: rows.map(({ paperId: _, ...row }, place) => ({ ...row, excerpt: begin[place]! })) }
}

export type Unpublished = {
  id: number
  kind: 'draft' | 'changes' | 'note'
  key: string
  /** Above 0 for a second one after a merge of papers. */
  copy: number
  title: string
  /** Last touched. */
  at: Date
  language: string
  /** The first characters of the source. */
  begins: string
}

/** The viewer's own drafts, unpublished changes and private notes, last touched first; nothing of anyone else. */
export async function ownUnpublished(viewer: Viewer, after: After | null): Promise<Page<Unpublished>> {
  const at = Prisma.sql`greatest(d."updatedAt", s."editedAt", s."createdAt")`
  const rows = await db.$queryRaw<(Unpublished & After)[]>(Prisma.sql`
    SELECT s.id, p.key, s.copy, p.title, ${at} AS at, ${millis(at)} AS rank,
      CASE WHEN s.kind = 'NOTE' THEN 'note' WHEN s.visibility = 'DRAFT' THEN 'draft' ELSE 'changes' END AS kind,
      coalesce(d.language, r.language) AS language, left(coalesce(d.text, r.text), 240) AS begins
    FROM summaries s JOIN papers p ON p.id = s."paperId"
    LEFT JOIN drafts d ON d."summaryId" = s.id LEFT JOIN revisions r ON r.id = s."revisionId"
    WHERE s."authorId" = ${viewer?.id ?? 0} AND ${isUnpublished} ${before(after, at, Prisma.sql`s.id`)}
    ORDER BY ${at} DESC, s.id DESC LIMIT ${PAGE + 1}`)
  return pageOf(rows, PAGE)
}
