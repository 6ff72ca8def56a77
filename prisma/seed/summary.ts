import { z } from 'zod'

const shape = z.object({
  paper: z.string(),
  author: z.string(),
  anonymous: z.enum(['true', 'false']).transform((word) => word === 'true'),
  daysAgo: z.coerce.number().positive(),
  language: z.string(),
})

export type SeedSummary = z.output<typeof shape> & { name: string; text: string }

/** A sample summary from its file: lines of `name: value` between two `---`, then the text. */
export function parseSummary(file: string, content: string): SeedSummary {
  const [, front = '', text = ''] = /^---\n(.*?)\n---\n+(.*)$/s.exec(content) ?? []
  const pairs = front.split('\n').map((line) => line.split(/:\s+(.*)/s).slice(0, 2))
  return { ...shape.parse(Object.fromEntries(pairs)), name: file.replace(/\.md$/, ''), text }
}
