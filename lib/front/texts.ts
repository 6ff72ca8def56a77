import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'

/** The texts of the page that is being made. */
const making = new AsyncLocalStorage<string[]>()

subscribe('texts', (message) => {
  const text = message as { html: string; standIn: string }
  const texts = making.getStore()
  if (texts) text.standIn = `<!--text ${texts.push(text.html) - 1}-->`
})

/**
 * Spares the framework the texts of a page: while `make` runs, a comment stands in for each.
 * @returns what `make` returns, and the function that puts the texts into the page
 */
export async function withoutTexts<T>(make: () => Promise<T>): Promise<[made: T, fill: (page: string) => string]> {
  const texts: string[] = []
  const made = await making.run(texts, make)
  // Whoever writes cannot write a stand-in: every angle bracket of theirs is escaped, and what is put in is not read again.
  return [made, (page) => page.replace(/<!--text (\d+)-->/g, (_, n: string) => texts[Number(n)] ?? '')]
}
