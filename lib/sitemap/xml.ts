import { escapeHtml } from '@/lib/markdown/escape'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A sitemap index of absolute addresses. */
export const sitemapIndex = (addresses: string[]) =>
  `${head}<sitemapindex xmlns="${namespace}">\n${addresses.map((loc) => `<sitemap>${element('loc', loc)}</sitemap>\n`).join('')}</sitemapindex>\n`

/** A sitemap of absolute addresses and the day (UTC) each last changed. */
export const sitemap = (pages: { address: string; changedAt: Date }[]) =>
  `${head}<urlset xmlns="${namespace}">\n${pages.map(page).join('')}</urlset>\n`

const page = ({ address, changedAt }: { address: string; changedAt: Date }) =>
  `<url>${element('loc', address)}${element('lastmod', changedAt.toISOString().slice(0, 10))}</url>\n`

const element = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`
