import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { hashToken, newToken } from '@/lib/auth/tokens'

/** What only one person may read, and whose it is. */
export type Secret = { of: string; what: string; text: string }

type Row = Record<string, unknown>
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const soon = new Date(Date.now() + 86_400_000)

/**
 * Fills an empty database with one person of every kind, each signed in, and with what they have written: all that is
 * theirs alone is a secret, its text unlike any other.
 */
export async function everyone(client: pg.Client) {
  const secrets: Secret[] = []
  const secret = (of: string, what: string) => {
    const text = `${what} of ${of} ${randomUUID()}`
    secrets.push({ of, what, text })
    return text
  }
  const insert = async (table: string, row: Row): Promise<number> => {
    const columns = Object.keys(row)
    const { rows } = await client.query(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map((_, n) => `$${n + 1}`)}) RETURNING *`,
      Object.values(row),
    )
    return rows[0].id
  }
  const text = (words: string) => ({ text: words, textHash: hash(words), language: 'en' })

  const people: { handle: string; id: number; cookie: string }[] = []
  async function person(handle: string, row: Row = {}) {
    const email = `${randomUUID()}@example.org`
    secrets.push({ of: handle, what: 'address', text: email })
    const id = await insert('people', { handle, name: `The ${handle} one`, email, emailVerified: new Date(), passwordHash: secret(handle, 'password'), ...row })
    const token = newToken()
    const stored = hashToken(token)
    secrets.push({ of: handle, what: 'token', text: token }, { of: handle, what: 'stored token', text: stored })
    await insert('sessions', { userId: id, sessionToken: stored, expires: soon, userAgent: secret(handle, 'browser') })
    await insert('mail_tokens', { personId: id, purpose: 'RESET', email, expiresAt: soon, hash: hashToken(secret(handle, 'link')) })
    const tokens = { access_token: secret(handle, 'access'), refresh_token: secret(handle, 'refresh'), id_token: secret(handle, 'identity') }
    await insert('accounts', { userId: id, type: 'oauth', provider: 'oidc', providerAccountId: secret(handle, 'number'), ...tokens })
    people.push({ handle, id, cookie: `session=${token}` })
    return id
  }
  async function summary(authorId: number, paperId: number, words: string, row: Row = {}, earlier?: string) {
    const id = await insert('summaries', { authorId, paperId, kind: 'SUMMARY', visibility: 'DRAFT' })
    if (earlier) await insert('revisions', { summaryId: id, number: 1, concealed: true, licence: 'CC-BY-SA-4.0', ...text(earlier) })
    const revisionId = await insert('revisions', { summaryId: id, number: earlier ? 2 : 1, licence: 'CC-BY-SA-4.0', ...text(words) })
    const published = { visibility: 'PUBLIC', publishedAt: new Date(), ...row, revisionId }
    const columns = Object.keys(published).map((column, n) => `"${column}" = $${n + 2}`)
    await client.query(`UPDATE summaries SET ${columns} WHERE id = $1`, [id, ...Object.values(published)])
    return id
  }
  const comment = (summaryId: number, authorId: number, words: string, row: Row = {}) => insert('comments', { summaryId, authorId, ...text(words), ...row })
  const draft = (summaryId: number, of: string) => insert('drafts', { summaryId, text: secret(of, 'draft'), language: 'en' })

  // One field will do: each has lists, feeds and exports of its own.
  await client.query("DELETE FROM fields WHERE key <> 'mathematics'")
  const venueId = await insert('venues', { key: 'conf/all', name: 'Conference on Everything', shortName: 'ALL' })
  const papers: number[] = []
  for (const key of ['conf/all/One', 'conf/all/Two']) {
    const paperId = await insert('papers', { key, title: `All of ${key}`, year: 2020, venueId, source: 'DBLP' })
    await insert('paper_identifiers', { scheme: 'DBLP', value: key, paperId })
    await insert('paper_authors', { paperId, position: 0, name: 'Emmy Noether' })
    await insert('paper_fields', { paperId, fieldKey: 'mathematics' })
    papers.push(paperId)
  }
  const [one, two] = papers as [number, number]

  const plain = await person('plain')
  const shown = await summary(plain, one, 'Told to everyone, as @noter knows.')
  const noter = await person('noter')
  await draft(await summary(noter, one, 'Told, and being told anew.'), 'noter')
  await draft(await insert('summaries', { authorId: noter, paperId: two, kind: 'SUMMARY', visibility: 'DRAFT' }), 'noter')
  const note = await insert('summaries', { authorId: noter, paperId: one, kind: 'NOTE', visibility: 'DRAFT' })
  await insert('saved_papers', { personId: noter, paperId: one, note: secret('noter', 'saved note') })
  await insert('paper_lists', { personId: noter, name: secret('noter', 'list') })
  await insert('follow_feeds', { personId: noter, token: secret('noter', 'feed') })
  await insert('follows', { followerId: noter, paperId: two })
  const noted = await insert('revisions', { summaryId: note, number: 1, ...text(secret('noter', 'note')) })
  await client.query('UPDATE summaries SET "revisionId" = $2 WHERE id = $1', [note, noted])
  const shy = await person('shy')
  await summary(shy, one, 'Told by nobody.', { visibility: 'ANONYMOUS' }, secret('shy', 'revision'))
  const unconfirmed = await person('unconfirmed', { emailVerified: null })
  await draft(await insert('summaries', { authorId: unconfirmed, paperId: one, kind: 'SUMMARY', visibility: 'DRAFT' }), 'unconfirmed')
  const moderator = await person('moderator', { role: 'MODERATOR' })
  await comment(shown, moderator, 'Stay calm.')
  const suspended = await person('suspended', { suspendedUntil: soon, suspendedReason: secret('suspended', 'reason') })
  const hidden = () => ({ hiddenAt: new Date(), hiddenReason: secret('suspended', 'hidden for') })
  await summary(suspended, two, secret('suspended', 'hidden summary'), hidden())
  await comment(shown, suspended, secret('suspended', 'hidden comment'), hidden())
  await comment(shown, suspended, 'Not hidden.')
  await insert('reports', { reporterId: plain, summaryId: shown, reason: 'OTHER', text: secret('plain', 'report') })
  await person('erased', { emailVerified: null, passwordHash: null, erasedAt: new Date() })
  for (const personId of [noter, shy, moderator]) await insert('summary_votes', { summaryId: shown, personId, value: 1 })
  return { people, secrets }
}
