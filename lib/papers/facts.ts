import type { PaperNotice } from '@/lib/generated/prisma/client'

/** What readers are told above the title of a work that its source warns of. */
export const noticeSentences: Record<PaperNotice, string> = {
  RETRACTED: 'This paper has been retracted.',
  WITHDRAWN: 'This paper has been withdrawn.',
  CONCERN: 'Its publisher has expressed concern about this paper.',
}

/** Where in its venue a work stands: `vol. 27, no. 3, pp. 1029–1058`; empty where nothing is known. */
export function placeInVenue({ volume, issue, pages }: { volume: string | null; issue: string | null; pages: string | null }): string {
  const range = pages && /\d\D+\d/.test(pages) ? `pp. ${pages}` : pages && `p. ${pages}`
  return [volume && `vol. ${volume}`, issue && `no. ${issue}`, range].filter(Boolean).join(', ')
}

const commons = /^https?:\/\/creativecommons\.org\/(?:licenses\/([a-z-]+)\/(\d\.\d)|(publicdomain\/zero|publicdomain\/mark))/i

/** What the licence at an address is called: Creative Commons' by their short names, others by where they stand. */
export function licenceName(url: string): string {
  const [, kind, version, free] = commons.exec(url) ?? []
  if (kind) return `CC ${kind.toUpperCase()} ${version}`
  if (free) return free.endsWith('zero') ? 'CC0' : 'Public domain'
  return /arxiv\.org\/licenses\/nonexclusive/.test(url) ? "arXiv's own" : new URL(url).hostname.replace(/^www\./, '')
}
