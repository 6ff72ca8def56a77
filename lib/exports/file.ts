import { exportFormats, type ExportFormat } from '@/lib/formats'
import { bibtex } from './bibtex'
import { csl } from './csl'
import { ris } from './ris'
import { MOST, type Work } from './work'

const write = { bib: bibtex, ris, 'csl.json': csl } as const

/** Works as a file of one format, with its type and a name that any disk takes. */
export function fileOf(works: Work[], format: ExportFormat, name: string): { body: string; type: string; name: string } {
  // What stands between entries is a comment to BibTeX; the other formats have no place for one.
  const full = format === 'bib' && works.length === MOST ? `The first ${MOST} papers; a file holds no more.\n\n` : ''
  const plain = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '') || 'papers'
  return { body: full + write[format](works), type: `${exportFormats[format].type}; charset=utf-8`, name: `${plain.slice(0, 100)}.${format}` }
}
