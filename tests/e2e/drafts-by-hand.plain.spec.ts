import { db } from '@/lib/db'
import { createPaper } from '../support/factories'
import { expect, test } from '../support/test'
import { ask, cookiesOf, post } from './steps/http'

const json = { 'content-type': 'application/json' }

test('whatever is sent in place of a draft is refused with a sentence, and nothing is kept', async ({ page, signedInAs }) => {
  const { id } = await signedInAs()
  const headers = { ...json, ...(await cookiesOf(page)) }
  const { key } = await createPaper()
  const good = { paper: key, kind: 'SUMMARY', text: 'x', language: '', base: '', edition: 'w.1' }
  const bodies: [number, unknown][] = [
    [422, 'no object'], [422, null], [422, []], [422, {}], [422, { ...good, text: 7 }], [422, { ...good, text: 'x'.repeat(100_001) }],
    [422, { ...good, paper: '../new' }], [422, { ...good, base: 'no edition' }], [422, { ...good, edition: `w.${'9'.repeat(40)}` }],
    [422, { ...good, copy: -1 }], [404, { ...good, paper: 'no/such' }], [404, { ...good, copy: 7 }],
  ]
  for (const [status, body] of bodies) {
    const answer = await post('/write/draft', JSON.stringify(body), headers)
    expect([body, answer.status]).toEqual([body, status])
    expect(JSON.parse(answer.body).message).toMatch(/^[A-Z].*\.$/)
  }
  expect(await db.summary.count({ where: { authorId: id } })).toBe(0)
  expect((await post('/write/draft', JSON.stringify({ ...good, text: 'a\0b\u202e' }), headers)).status).toBe(200)
  expect(await db.draft.findMany({ where: { summary: { authorId: id } }, select: { text: true } })).toEqual([{ text: 'ab\u202e' }])
})

test('a draft, what it is now and what completes it are for people who are signed in', async () => {
  const { key } = await createPaper()
  const body = JSON.stringify({ paper: key, kind: 'SUMMARY', text: 'x', language: '' })
  expect((await post('/write/draft', body, json)).status).toBe(401)
  expect((await ask(`/write/draft?paper=${key}&kind=SUMMARY`)).status).toBe(404)
  expect((await ask('/write/complete?cite=noether')).status).toBe(401)
})
