import { createElement } from 'react'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { draw } from '@/app/cards/draw'
import { Card } from '@/components/papers/card'
import { onCard } from '@/lib/cards/letters'
import { bestSummary } from '@/lib/cards/queries'
import { keep } from '@/lib/markdown/kept'
import { paperById } from '@/lib/papers/queries'
import { createPaper, createPerson, createSummary, createVote } from '../support/factories'

async function drawn(title: string, key?: string) {
  const paper = await paperById((await createPaper({ title, ...(key && { key }) })).id)
  const best = { name: title, text: title, summaries: 3 }
  return sharp(Buffer.from(await draw(createElement(Card, { paper, best, siteName: 'ShortScience' }))))
}

/** Every character that a card lets through. */
const letters = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).filter((letter) => onCard(letter, 1) !== '')

describe('a card', () => {
  it.each([
    ['a short title', 'Attention'],
    ['a long one', 'Very long words '.repeat(31)],
    ['one without a space', 'x'.repeat(500)],
    ['letters the fonts lack', '毛泽东思想研究 😀 ∞'],
    ['no letters at all', '😀'],
  ])('is drawn of %s', async (_, title) => {
    const { format, width, height } = await (await drawn(title)).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
  })

  it('asks no other server for a letter', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('No network here.'))
    for (let from = 0; from < letters.length; from += 150) await drawn(`Words that are shown with: ${letters.slice(from, from + 150).join('')}`)
    // What the library carries in itself it reads from data: addresses.
    expect(asked.mock.calls.map(([address]) => String(address)).filter((address) => !address.startsWith('data:'))).toEqual([])
  })

  it('names the author of the best summary, unless they are anonymous', async () => {
    const { id: paperId } = await createPaper()
    expect(await bestSummary(paperId)).toBeNull()
    const author = await createPerson({ name: 'Emmy' })
    await createSummary({ paperId, authorId: author.id, text: 'Words.' })
    await keep('Words.')
    await createSummary({ paperId, hiddenAt: new Date(), hiddenReason: 'Spam.' })
    expect(await bestSummary(paperId)).toEqual({ name: 'Emmy', text: 'Words.', summaries: 1 })
    const anonymous = await createSummary({ paperId, visibility: 'ANONYMOUS' })
    await createVote({ summaryId: anonymous.id })
    expect(await bestSummary(paperId)).toMatchObject({ name: null, summaries: 2 })
  })
})
