import { publish } from '@/lib/summaries/commands'
import { actorOf, createPaper } from '../../support/factories'
import { expect, test } from '../../support/test'
import { unfold } from '../steps/page'

/** What becomes of the texts a summary has had. */
export function history(): void {
  test('what changed is read as text and as source; an earlier text is published again, another removed', async ({ page, signedInAs, anotherBrowser }) => {
    const person = await signedInAs({ name: 'Ruth Moufang' })
    const { key } = await createPaper()
    let id = 0
    for (const text of ['The *sum* is $x^2$.', 'The sum is $y^2$ now.', 'The sum is $y^2$ now and ever.'])
      ({ id } = await publish(actorOf(person), { paper: key, text, language: 'en', visibility: 'PUBLIC' }))

    const visitor = await anotherBrowser()
    await visitor.goto(`/summaries/${id}/history`)
    const second = visitor.getByRole('region', { name: 'Edit 1' })
    await expect(second.locator('.prose ins').last()).toContainText('now')
    await expect(second.locator('.prose del math')).toHaveCount(1)
    await unfold(second, 'In the source')
    await expect(second.locator('.source')).toContainText('$xy^2$ now')
    await expect(visitor.getByText('Restore')).toHaveCount(0)

    await page.goto(`/summaries/${id}/history`)
    const first = page.getByRole('region', { name: 'First published' })
    await unfold(first, 'Restore')
    await first.getByRole('button', { name: 'Publish this text again' }).click()
    await expect(page.getByRole('article').first()).toContainText('The sum is')
    await expect(page.locator('.summary .prose em').first()).toHaveText('sum')
    await expect(page.getByRole('article').first()).toContainText('edited')

    await page.goto(`/summaries/${id}/history`)
    await unfold(page.getByRole('region', { name: 'Edit 1' }), 'Remove')
    await page.getByRole('region', { name: 'Edit 1' }).getByRole('button', { name: 'Remove this text' }).click()
    await expect(page.getByText('This text was removed.')).toHaveCount(1)
    await visitor.goto(`/summaries/${id}/history`)
    await expect(visitor.getByText('This text was removed.')).toHaveCount(1)
    await expect(visitor.getByRole('region', { name: 'Edit 3' })).toContainText('shown now')
  })
}
