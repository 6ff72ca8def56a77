import { z } from 'zod'
import { workOfCsl } from './csl'
import type { Importer } from './work'

const shape = z.object({ status: z.literal('ok'), message: z.unknown() })

/** Crossref, with which most publishers register. */
export const crossref: Importer = {
  request: (doi) => ({ path: `/works/${encodeURIComponent(doi)}`, accept: 'application/json' }),
  decode: (body, doi) => workOfCsl(shape.parse(JSON.parse(body)).message, doi, 'CROSSREF'),
}
