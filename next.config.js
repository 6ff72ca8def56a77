/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // `npm test` checks the types of everything; a site must start without its tests' types.
  typescript: { ignoreBuildErrors: true },
  // Metadata always in <head>, for every reader and machine.
  htmlLimitedBots: /.*/,
  experimental: {
    // The server in front of the framework answers what is too large; this only has to be above its limit.
    serverActions: { bodySizeLimit: '12mb' },
  },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'sharp', 'graphile-worker'],
  async rewrites() {
    const exported = ':format(bib|ris|csl\\.json)'
    const feed = ':format(atom|rss|feed\\.json)'
    return [
      { source: `/following/:token.${feed}`, destination: '/feeds/:format/following/:token' },
      { source: `/library.${exported}`, destination: '/exports/:format/library' },
      { source: `/:kind(papers|venues|people)/:key(.+)\\.${feed}`, destination: '/feeds/:format/:kind/:key' },
      { source: `/:list(recent|popular|best)\\.${feed}`, destination: '/feeds/:format/lists/:list' },
      { source: `/:kind(papers|venues|people)/:key(.+)\\.${exported}`, destination: '/exports/:format/:kind/:key' },
      { source: `/:list(recent|popular|best)\\.${exported}`, destination: '/exports/:format/lists/:list' },
    ]
  },
}
