import { z } from 'zod'

/** The environment asks for something we cannot do; the message is one sentence that names the variable. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment'
}

const onOff = (fallback: 'on' | 'off') => z.enum(['on', 'off'], 'must be "on" or "off"').default(fallback)
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org', abort: true })
  .refine((url) => new URL(url).href === `${new URL(url).origin}/`, 'must be an address without a path')
  .transform((url) => new URL(url).origin)
const whole = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`
  return z.string().regex(/^\d{1,6}$/, error).transform(Number).refine((n) => n >= from && n <= to, error)
}

const shape = z.object({
  SITE_NAME: z.string().trim().min(1).max(60, 'must have at most 60 characters').default('ShortScience'),
  SITE_URL: origin.optional(),
  SITE_CONTACT: z.email('must be an e-mail address').optional(),
  ARXIV_URL: origin.default('https://export.arxiv.org'),
  CROSSREF_URL: origin.default('https://api.crossref.org'),
  DATACITE_URL: origin.default('https://api.datacite.org'),
  DBLP_URL: origin.default('https://dblp.org'),
  PUBMED_URL: origin.default('https://eutils.ncbi.nlm.nih.gov'),
  DOI_URL: origin.default('https://doi.org'),
  PORT: whole(1, 65_535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  DATABASE_POOL: whole(2, 500).default(10),
  DATABASE_TIMEOUT: whole(1, 3600).default(30),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must be an e-mail address, with a name or without' }).optional(),
  TRUST_PROXY: whole(0, 10).default(0),
  CDN_SECONDS: whole(0, 86_400).default(0),
  PAGE_CACHE_MB: whole(8, 65_536).default(96),
  WEB_CONCURRENCY: whole(1, 64).default(1),
  JOBS: onOff('on'),
  LOG: z.enum(['off', 'lines', 'json'], 'must be "off", "lines" or "json"').optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  IMAGE_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  STYLEGUIDE: onOff('off'),
  LICENCE: z.string().default('CC-BY-SA-4.0'),
  OIDC_ISSUER: z.url('must be an address').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  ORCID_CLIENT_ID: z.string().optional(),
  ORCID_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
})

const madeByStart = ['DATABASE_URL', 'NEXTAUTH_SECRET', 'IMAGE_KEY'] as const
type Derived = 'SITE_URL' | 'MAIL_FROM' | (typeof madeByStart)[number]
type Parsed = z.infer<typeof shape>

/** What the site is told by its environment, checked and with the defaults filled in; SITE_URL has no trailing slash. */
export type Env = Omit<Parsed, Derived> & Record<Derived, string>

/**
 * Reads the variables the site knows; an empty one counts as unset.
 * Those that `npm start` makes itself may be missing (a build needs none) and complain only when they are read.
 * @throws BadEnvironment naming the first variable with a bad value
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const known = Object.keys(shape.shape).filter((name) => source[name])
  const { data, error } = shape.safeParse(Object.fromEntries(known.map((name) => [name, source[name]])))
  if (!data) throw new BadEnvironment(`${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}.`)
  const siteUrl = data.SITE_URL ?? `http://localhost:${data.PORT}`
  const sender = `"${data.SITE_NAME.replace(/["\\]/g, '')}" <noreply@${new URL(siteUrl).hostname}>`
  const parsed = { ...data, SITE_URL: siteUrl, MAIL_FROM: data.MAIL_FROM ?? sender }
  for (const name of madeByStart) {
    if (parsed[name] !== undefined) continue
    const get = () => {
      throw new BadEnvironment(`${name} is not set: start the site with "npm start", which makes it, or set it.`)
    }
    Object.defineProperty(parsed, name, { get, enumerable: false, configurable: true })
  }
  return parsed as Env
}

let known: Env | undefined

/** The environment of this process, read at the first call and kept. Throws what `parseEnv` throws. */
export function env(): Env {
  return (known ??= parseEnv(process.env))
}
