import { db } from '@/lib/db'
import { createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { cookiesOf, entriesOf, packed, post } from './steps/http'
import { voteOn } from './steps/reading'

const fifty = Array.from({ length: 50 }, (_, place) => place)

test('fifty votes of one person at once make one row and the right score', async ({ page, signedInAs }) => {
  const { id: personId } = await signedInAs()
  const { id } = await createSummary()
  await page.goto(`/summaries/${id}`)
  const { form, score, up, down } = voteOn(page, 'the summary by Ada Lovelace')
  const hidden = await entriesOf(form)
  const cookie = await cookiesOf(page)
  const press = async (value: string) => (await post(`/summaries/${id}`, packed([...hidden, ['value', value]]), cookie)).status
  const votes = () => db.summaryVote.findMany({ where: { summaryId: id, personId }, select: { value: true } })

  expect(new Set(await Promise.all(fifty.map(() => press('1'))))).toEqual(new Set([303]))
  expect(await votes()).toEqual([{ value: 1 }])
  expect(await db.summary.findUnique({ where: { id }, select: { score: true } })).toEqual({ score: 2 })
  await page.reload()
  await expect(score).toHaveText('2')
  await expect(up).toHaveAttribute('aria-pressed', 'true')

  expect(new Set(await Promise.all(fifty.map((place) => press(place % 2 ? '1' : '-1'))))).toEqual(new Set([303]))
  const [last, ...others] = await votes()
  expect(others).toEqual([])
  expect(await db.summary.findUnique({ where: { id }, select: { score: true } })).toEqual({ score: 1 + last!.value })
  await page.reload()
  await expect(score).toHaveText(String(1 + last!.value))
  await expect(last!.value === 1 ? up : down).toHaveAttribute('aria-pressed', 'true')
})
