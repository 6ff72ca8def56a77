import { expect, it } from 'vitest'
import { sitemap, sitemapIndex } from '@/lib/sitemap/xml'

it('lists pages with the day of their last change', () => {
  expect(sitemap([{ address: 'https://example.org/?a&b', changedAt: new Date('2026-01-02T23:00:00Z') }])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://example.org/?a&amp;b</loc><lastmod>2026-01-02</lastmod></url>\n</urlset>\n',
  )
})

it('lists its parts', () => {
  expect(sitemapIndex(['https://example.org/sitemaps/3.xml'])).toContain('<sitemap><loc>https://example.org/sitemaps/3.xml</loc></sitemap>')
})
