import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { render } from '../../../lib/markdown/render'
import { shortFormulas } from './short'

/** A folder for each rule, a file for each place: what is written, a line with an arrow, what is shown. */
const folder = join(import.meta.dirname, '../../fixtures/markdown/cases')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).toSorted()

describe.each(files)('%s', (name) => {
  const [written = '', shown = ''] = readFileSync(join(folder, name), 'utf8').split('\n⇓\n')

  it.each([['\n'], ['\r\n']])('with lines that end in %j', (end) => {
    expect(`${shortFormulas(render(written.replaceAll('\n', end)).html)}\n`).toBe(shown)
  })
})
