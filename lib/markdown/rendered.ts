import { channel } from 'node:diagnostics_channel'
import { render, type Rendered } from './render'

const texts = channel('renders')

/** Characters, lines that may each be a list of its own, and marks that make the parser look back, up to which a text takes little. */
const LONG = 16_000
const MANY_LINES = 400
const MANY_MARKS = 1_000

/** Whether rendering a text may hold up everything else that its process does. */
const isHeavy = (text: string) =>
  text.length > LONG || text.split(/\r\n?|\n/, MANY_LINES + 1).length > MANY_LINES || (text.match(/[[\]*_~`$|&<\\]/g)?.length ?? 0) > MANY_MARKS

/**
 * Renders a text: a heavy one in the thread of its own that the process may have (see `openRenderThread`), else here.
 * @throws Unavailable when too many are waiting for the thread
 */
export async function rendered(text: string): Promise<Rendered> {
  if (!isHeavy(text)) return render(text)
  const asked: { text: string; answer?: Promise<Rendered> } = { text }
  texts.publish(asked)
  return asked.answer ?? render(text)
}
