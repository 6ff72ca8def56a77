import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { withoutTexts } from '@/lib/front/texts'
import { handOver } from '@/lib/markdown/hand-over'
import type { SafeHtml } from '@/lib/markdown/safe-html'

const page = async (...texts: string[]) => {
  await sleep(1)
  return texts.map((text) => `<p>${handOver(text as SafeHtml)}</p>`).join('')
}

it('puts in what was handed over, as it is', async () => {
  const [made, fill] = await withoutTexts(() => page('<b>$& $1</b>', 'two'))
  expect(made).toBe('<p><!--text 0--></p><p><!--text 1--></p>')
  expect(fill(made)).toBe('<p><b>$& $1</b></p><p>two</p>')
})

it('does not read what it put in', async () => {
  const [made, fill] = await withoutTexts(() => page('<!--text 1-->', 'two'))
  expect(fill(made)).toBe('<p><!--text 1--></p><p>two</p>')
})

it('keeps pages that are made at the same time apart', async () => {
  const both = await Promise.all(['one', 'other'].map((text) => withoutTexts(() => page(text))))
  expect(both.map(([made, fill]) => fill(made))).toEqual(['<p>one</p>', '<p>other</p>'])
})

it('leaves a text where nobody takes it', async () => {
  expect(await page('whole')).toBe('<p>whole</p>')
})
