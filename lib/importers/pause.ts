/** The longest that a source's word is taken for, in seconds. */
const LONGEST = 3600
/** For one that says only that it was too much. */
const USUAL = 60

/**
 * The seconds that a source wants to be left alone after an answer: by `Retry-After` (seconds or a date) where it refuses,
 * else by the rate that its headers allow (Crossref's `x-rate-limit-limit` and `-interval`, `50` and `1s`).
 */
export function pauseAfter(status: number, headers: Headers, now = Date.now()): number {
  if (status === 429 || status === 503) {
    const said = headers.get('retry-after')?.trim() ?? ''
    const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now) / 1000
    return Math.min(Math.max(0, Number.isFinite(seconds) ? seconds : status === 429 ? USUAL : 0), LONGEST)
  }
  const limit = Number(headers.get('x-rate-limit-limit'))
  const interval = /^(\d+)s$/.exec(headers.get('x-rate-limit-interval') ?? '')?.[1]
  return limit > 0 && interval ? Math.min(Number(interval) / limit, LONGEST) : 0
}
