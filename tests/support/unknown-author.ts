import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'

type Row = Record<string, unknown>
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const earlier = new Date('2026-01-02T03:04:05Z')

/**
 * Adds two people who have done the same, and two anonymous texts of one of them, with all that hangs on such texts:
 * an earlier text under the name, a draft, comments and an answer of the author, votes, a report, a decision about it.
 * @returns what makes the other one the author of both, and what lets everyone see who it is
 */
export async function unknownAuthor(client: pg.Client) {
  const insert = async (table: string, row: Row): Promise<number> => {
    const columns = Object.keys(row)
    const { rows } = await client.query(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map((_, n) => `$${n + 1}`)}) RETURNING *`, Object.values(row))
    return rows[0].id
  }
  const text = (words: string) => ({ text: words, textHash: hash(words), language: 'en' })
  const idOf = async (sql: string): Promise<number> => (await client.query(sql)).rows[0].id
  const person = (handle: string) => insert('people', { handle, name: `Called ${handle}`, email: `${handle}@example.org`, emailVerified: earlier, createdAt: earlier })
  const paper = async (key: string) => {
    const paperId = await insert('papers', { key, title: `About ${key}`, year: 2021, source: 'HAND' })
    await insert('paper_identifiers', { scheme: 'BIBTEX', value: key, paperId })
    return paperId
  }
  async function summary(authorId: number, paperId: number, words: string, visibility: string, before?: string) {
    const id = await insert('summaries', { authorId, paperId, kind: 'SUMMARY', visibility: 'DRAFT', createdAt: earlier })
    if (before) await insert('revisions', { summaryId: id, number: 1, concealed: true, licence: 'CC-BY-SA-4.0', createdAt: earlier, ...text(before) })
    const revisionId = await insert('revisions', { summaryId: id, number: before ? 2 : 1, licence: 'CC-BY-SA-4.0', createdAt: earlier, ...text(words) })
    await client.query('UPDATE summaries SET visibility = $2, "publishedAt" = $3, "revisionId" = $4 WHERE id = $1', [id, visibility, earlier, revisionId])
    await insert('summary_votes', { summaryId: id, personId: authorId, value: 1, createdAt: earlier })
    return id
  }
  const comment = (summaryId: number, authorId: number, words: string, more: Row = {}) => insert('comments', { summaryId, authorId, createdAt: earlier, ...text(words), ...more })

  const [one, other] = [await person('candidate-one'), await person('candidate-two')]
  const [first, second, named] = [await paper('riddle/one'), await paper('riddle/two'), await paper('riddle/named')]
  const reader = await idOf("SELECT id FROM people WHERE handle = 'plain'")
  const moderator = await idOf("SELECT id FROM people WHERE handle = 'moderator'")
  for (const candidate of [one, other]) await summary(candidate, named, `In the open, ${randomUUID()}.`, 'PUBLIC')
  const riddles = [
    await summary(one, first, 'A riddle: who wrote this about \\cite{riddle/two}?', 'ANONYMOUS', 'I wrote this.'),
    await summary(one, second, 'Another riddle, ![a picture](/images/abcdefghijklmnopqrstuv.png).', 'ANONYMOUS'),
  ]
  await insert('images', { name: 'abcdefghijklmnopqrstuv.png', ownerId: one, format: 'png', width: 6, height: 4, bytes: 100 })
  await insert('drafts', { summaryId: riddles[0], text: 'The next riddle.', language: 'en', updatedAt: earlier })
  for (const riddle of riddles) {
    const asked = await comment(riddle, reader, 'Who are you?')
    const said = await comment(riddle, one, 'I shall not say.', { parentId: asked })
    await comment(riddle, reader, 'A pity.', { parentId: said })
    await insert('comment_votes', { commentId: asked, personId: one, value: 1, createdAt: earlier })
    await insert('comment_votes', { commentId: said, personId: reader, value: -1, createdAt: earlier })
    await insert('reports', { reporterId: reader, summaryId: riddle, reason: 'OTHER', createdAt: earlier })
    for (const verb of ['HIDE', 'SHOW']) await insert('moderator_actions', { moderatorId: moderator, verb, reason: 'A riddle', summaryId: riddle, createdAt: earlier })
  }
  const everything = "SELECT pg_notify('changes', 'everything')"
  return {
    riddles,
    /** Makes all of it the other one's. */
    async swap() {
      await client.query('ALTER TABLE summary_votes DISABLE TRIGGER USER')
      await client.query('UPDATE summaries SET "authorId" = $2 WHERE id = ANY($1)', [riddles, other])
      await client.query('UPDATE comments SET "authorId" = $3 WHERE "summaryId" = ANY($1) AND "authorId" = $2', [riddles, one, other])
      await client.query('UPDATE summary_votes SET "personId" = $3 WHERE "summaryId" = ANY($1) AND "personId" = $2', [riddles, one, other])
      await client.query('UPDATE comment_votes SET "personId" = $2 WHERE "personId" = $1', [one, other])
      await client.query('UPDATE images SET "ownerId" = $2 WHERE "ownerId" = $1', [one, other])
      await client.query('ALTER TABLE summary_votes ENABLE TRIGGER USER')
      await client.query(everything)
    },
    /** Puts the author's name to all of it. */
    async tell() {
      await client.query(`UPDATE summaries SET visibility = 'PUBLIC' WHERE id = ANY($1)`, [riddles])
      await client.query(everything)
    },
    begin: () => client.query(everything),
  }
}
