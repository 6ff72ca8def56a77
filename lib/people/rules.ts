/** Characters of a password: the least that OWASP accepts, the most that is worth hashing. */
export const SHORTEST_PASSWORD = 8
export const LONGEST_PASSWORD = 200
export const LONGEST_NAME = 100
export const LONGEST_BIO = 400
export const LONGEST_EMAIL = 254

const DAY = 24 * 60 * 60
/** How long links in mails work, in seconds. */
export const LINK_SECONDS = { CONFIRM: 7 * DAY, APPROVE: 7 * DAY, RESET: 60 * 60 }

export const HANDLE = /^[A-Za-z0-9_-]{3,30}$/

/** Handles that would pass for the site, for nobody, or for a word of an address. */
const reserved = new Set(
  `about account admin administrator all anonymous anybody api author deleted editor everybody everyone help info
  mail me mod moderator moderators nan new nobody none null official orcid owner people person postmaster root
  security self settings shortscience sign-in sign-up signin signup site somebody staff support system team
  undefined unknown user users webmaster www you`.split(/\s+/),
)

/** Whether a handle must stay free, however it is capitalised and hyphened. */
export function isReserved(handle: string): boolean {
  const plain = handle.toLowerCase()
  return reserved.has(plain) || reserved.has(plain.replace(/[_-]/g, ''))
}

/** A handle made from a name: its letters without accents, words joined by hyphens; `reader` when too little is left. */
export function handleFrom(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9_]+/g, '-')
  const handle = ascii.slice(0, 30).replace(/^-+|-+$/g, '').toLowerCase()
  return HANDLE.test(handle) && !isReserved(handle) ? handle : 'reader'
}

/**
 * The ORCID iD in what was typed, with its hyphens; null when it is none.
 * The last character checks the others: ISO/IEC 7064:2003, MOD 11-2.
 */
export function orcidIn(typed: string): string | null {
  const bare = typed.trim().replace(/^(https?:\/\/)?(www\.)?orcid\.org\//i, '').replace(/\/$/, '')
  const plain = bare.replace(/[\s-]/g, '').toUpperCase()
  if (!/^\d{15}[\dX]$/.test(plain)) return null
  const sum = Array.from(plain.slice(0, 15)).reduce((total, digit) => (total + Number(digit)) * 2, 0)
  const check = (12 - (sum % 11)) % 11
  return plain.at(15) === (check === 10 ? 'X' : String(check)) ? plain.replace(/(.{4})(?=.)/g, '$1-') : null
}
