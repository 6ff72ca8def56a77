import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { rerenderSome } from '@/lib/jobs/rerender'
import { rebuild, unrendered } from '@/lib/markdown/rebuild'
import { RENDERER_VERSION } from '@/lib/markdown/render'
import { createComment, createSummary } from '../support/factories'

/** As if the renderer had risen by a version since. */
const age = () => db.$transaction([
  db.rendering.deleteMany({ where: { version: { not: RENDERER_VERSION } } }),
  db.rendering.updateMany({ data: { version: RENDERER_VERSION - 1, html: 'old' } }),
])

it('renders what another version has rendered, some at a time, and stops when all is done', async () => {
  for (let n = 0; n < 3; n++) await createSummary({ text: `Text $x_${n}$.` })
  const { id: summaryId } = await createSummary({ text: 'Text $x_0$.' })
  await createComment({ summaryId, text: 'Said $y$.' })
  await age()
  const all = await unrendered()
  expect(all).toBeGreaterThanOrEqual(5)
  expect(await rebuild(2)).toBe(2)
  expect(await unrendered()).toBeLessThan(all)
  while ((await rebuild(2)) === 2);
  expect(await unrendered()).toBe(0)
  const kept = await db.rendering.findMany({ where: { version: RENDERER_VERSION }, select: { html: true } })
  expect(kept.filter(({ html }) => html.includes('katex')).length).toBeGreaterThanOrEqual(4)
})

it('as a job does the same and leaves nothing', async () => {
  await createSummary({ text: 'One more $z$.' })
  await age()
  await rerenderSome()
  expect(await unrendered()).toBe(0)
})
