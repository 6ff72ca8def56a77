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
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'X-Frame-Options', value: 'DENY' },
        ],
      },
    ]
  },
}
