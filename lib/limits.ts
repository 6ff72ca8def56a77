import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { hashToken } from '@/lib/auth/tokens'
import { db, pool } from '@/lib/db'
import { TooMany, Unavailable } from '@/lib/errors'
import { networkOf } from '@/lib/network'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** How often one account may do a thing in so many seconds. An address, behind which many may sit, ten times as often. */
const limits = {
  /** Mistyping all the passwords one has, twice; guessing gets through 2,000 a day. */
  signIn: { points: 20, seconds: 15 * MINUTE },
  /** Each sends a mail to an address that somebody typed: enough to mend a typo, too few to be a nuisance. */
  signUp: { points: 5, seconds: HOUR },
  /** The same for mails with a link, which get lost more often than sign-ups go wrong. */
  reset: { points: 6, seconds: HOUR },
  /** A lively discussion, not a flood. */
  comment: { points: 30, seconds: 10 * MINUTE },
  /** Reading down a list and voting on all of it. */
  vote: { points: 120, seconds: 10 * MINUTE },
  /** Publishing and each correction of a typo right after it, drafts saved on the way. */
  publish: { points: 60, seconds: 10 * MINUTE },
  /** One a pause of a second and a half in typing, for as long as it lasts. */
  draft: { points: 600, seconds: 10 * MINUTE },
  /** The pictures of a long summary, some of them twice. */
  upload: { points: 40, seconds: 10 * MINUTE },
  /** One a pause in typing, at a fast typist's pace. */
  preview: { points: 600, seconds: 10 * MINUTE },
  /** Going through a page of bad comments. */
  report: { points: 30, seconds: HOUR },
  /** A file of texts with slips in it, mended some times. */
  importing: { points: 20, seconds: HOUR },
  /** A reading list typed in by hand. */
  paper: { points: 30, seconds: HOUR },
  /** Bibliographies looked through, each some times until all of it is here. */
  look: { points: 60, seconds: 10 * MINUTE },
  /** The entries of a whole bibliography. */
  entry: { points: 200, seconds: HOUR },
  /** The same pasted in, with slips. */
  fetch: { points: 60, seconds: HOUR },
}
const PER_ADDRESS = 10

export type Limited = keyof typeof limits
type Who = { account?: string; address?: string }

const table = { schemaName: 'rate_limits', tableName: 'counts' }
let made: Promise<(kind: Limited, who: keyof Who) => RateLimiterPostgres> | undefined

/**
 * Counts one more of something against whoever does it.
 * @throws TooMany, saying how long to wait; Unavailable when the counts cannot be kept
 */
export async function spend(kind: Limited, who: Who): Promise<void> {
  try {
    const limiter = await (made ??= make())
    if (who.account) await limiter(kind, 'account').consume(hashToken(who.account))
    if (who.address) await limiter(kind, 'address').consume(hashToken(networkOf(who.address)))
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      throw new TooMany(`That is too often. Please try again ${soon(refused.msBeforeNext)}.`)
    made = undefined
    console.error('The rate limits cannot be kept:', refused)
    throw new Unavailable('We cannot take this just now. Please try again in a moment.')
  }
}

/** Forgets counts that no longer limit anyone. */
export async function forgetOldCounts(): Promise<void> {
  const [{ exists } = { exists: false }] = await db.$queryRaw<{ exists: boolean }[]>`
    SELECT to_regclass('rate_limits.counts') IS NOT NULL AS exists`
  if (exists) await db.$executeRaw`DELETE FROM rate_limits.counts WHERE expire < ${Date.now()}`
}

/** The limiters, one for each kind and key, on a table that the first of them makes. */
async function make() {
  const usual = { storeClient: pool, ...table, clearExpiredByTimeout: false }
  await new Promise<void>((resolve, reject) => {
    void new RateLimiterPostgres({ ...usual, points: 1, duration: 1 }, (error) => (error ? reject(error) : resolve()))
  })
  const limiters = new Map<string, RateLimiterPostgres>()
  for (const [kind, { points, seconds: duration }] of Object.entries(limits)) {
    for (const [who, times] of [['account', 1], ['address', PER_ADDRESS]] as const) {
      const shape = { keyPrefix: `${kind}-${who}`, points: points * times, duration, tableCreated: true }
      limiters.set(`${kind} ${who}`, new RateLimiterPostgres({ ...usual, ...shape }))
    }
  }
  return (kind: Limited, who: keyof Who) => limiters.get(`${kind} ${who}`)!
}

function soon(ms: number): string {
  const minutes = Math.ceil(ms / 60_000)
  return minutes <= 1 ? 'in a minute' : `in ${minutes} minutes`
}
