import { channel } from 'node:diagnostics_channel'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { filled, overhear } from '@/lib/front/overhear'
import { handOver } from '@/lib/markdown/hand-over'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import { shows } from '@/lib/shows'

const page = async (...texts: string[]) => {
  await sleep(1)
  return texts.map((text) => `<p>${handOver(text as SafeHtml)}</p>`).join('')
}
const made = async (...texts: string[]) => {
  const { made, said } = await overhear(() => page(...texts), { leaving: true })
  return { made, whole: filled(made, said).toString() }
}

it('puts in what was handed over, as it is', async () => {
  expect(await made('<b>$& $1</b>', 'two')).toEqual({
    made: '<p><!--text 0--></p><p><!--text 1--></p>',
    whole: '<p><b>$& $1</b></p><p>two</p>',
  })
})

it('does not read what it put in', async () => {
  expect((await made('<!--text 1-->', 'two')).whole).toBe('<p><!--text 1--></p><p>two</p>')
})

it('keeps pages that are made at the same time apart', async () => {
  const both = await Promise.all([made('one'), made('other')])
  expect(both.map(({ whole }) => whole)).toEqual(['<p>one</p>', '<p>other</p>'])
})

it('leaves a text where nobody takes it', async () => {
  expect(await page('whole')).toBe('<p>whole</p>')
  expect((await overhear(() => page('whole'), { leaving: false })).made).toBe('<p>whole</p>')
})

it('hears what a page rests on and the status of its form', async () => {
  const { said } = await overhear(async () => {
    shows('paper:1', 'lists')
    await sleep(1)
    shows('paper:1', 'paper:2')
    channel('form-status').publish(422)
    channel('form-status').publish(404) // The page that shows the form once more.
  }, { leaving: true })
  expect([[...said.shown], said.status]).toEqual([['paper:1', 'lists', 'paper:2'], 422])
})
