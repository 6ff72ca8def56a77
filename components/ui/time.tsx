const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const spans = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

/** A moment as a date, or up to a week ago in words where `now` is given: kept pages have no now. */
export function Time({ at, now }: { at: Date; now?: Date | null }) {
  return <time dateTime={at.toISOString()}>{(now && relative(at, now)) ?? day.format(at)}</time>
}

function relative(at: Date, now: Date): string | null {
  const seconds = (now.getTime() - at.getTime()) / 1000
  if (seconds > 7 * 86_400) return null
  const [unit, size] = spans.find(([, length]) => seconds >= length) ?? ['second', 1]
  return unit === 'second' ? 'just now' : ago.format(-Math.floor(seconds / size), unit)
}
