import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '@/lib/importers/sources'

const folder = join(import.meta.dirname, '../fixtures/importers')

/** Answers of the sources by what they are asked for; the files are named by the oddity they show. */
export const files: Record<Source, Record<string, string>> = {
  arxiv: {
    '2101.00001': 'accents-and-doi.xml', 'hep-ex/9901001': 'old-id-and-collaboration.xml', '2102.00002': 'withdrawn.xml',
    '2401.00010': 'right-to-left.xml', '1706.03762': 'another-paper.xml', '2401.99999': 'nothing.xml', '2401.99998': 'error-entry.xml',
  },
  crossref: { '10.5555/jig.2022.0001': 'journal-of-a-preprint.json', '10.5555/proc.7': 'retracted-proceedings.json', '10.5555/untitled': 'untitled.json', '10.5555/place.9': 'licensed-with-concern.json' },
  datacite: { '10.5555/zen.11': 'repository-paper.json', '10.5555/bare': 'bare.json' },
  dblp: { 'conf/inv/NunezW22': 'conference-paper.xml', 'journals/corr/NunezW21': 'named-arxiv-paper.xml' },
  pubmed: { '90000001': 'structured-and-retracted.xml', '90000002': 'translated-and-bare.xml', '90000003': 'nothing.xml' },
  doi: { '10.5555/medra.1': 'another-agency.json' },
}

/** What a source answers to this; undefined where it has nothing. */
export function fixture(source: Source, id: string): string | undefined {
  const file = files[source][id]
  return file && readFileSync(join(folder, source, file), 'utf8')
}
