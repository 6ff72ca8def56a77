import type { Env } from '@/lib/env'

/** The site in this process, as the settings have it. */
export async function openServer({ PORT, SITE_URL, TRUST_PROXY, CDN_SECONDS, PAGE_CACHE_MB, ...settings }: Env, dev = false) {
  const [{ serve }, { signInOrigins }] = [await import('@/lib/front/server'), await import('@/lib/auth/providers')]
  return serve({
    dev,
    port: PORT,
    siteUrl: SITE_URL,
    trustProxy: TRUST_PROXY,
    cdnSeconds: CDN_SECONDS,
    cacheMegabytes: PAGE_CACHE_MB,
    databaseUrl: settings.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL!,
    signInAt: signInOrigins(),
    // Whoever sits before a terminal reads what the start says.
    log: settings.LOG ?? (process.stdout.isTTY ? 'off' : 'json'),
    metricsToken: settings.METRICS_TOKEN,
  })
}
