import { orcidIn } from '@/lib/people/rules'

/** What another service says of a person; an address only if it is confirmed there. */
export type Newcomer = { id: string; name: string; email?: string; orcid?: string }

/** The claims of OpenID Connect Core 1.0, section 5.1, that we ask for. */
export type Claims = {
  sub: string
  name?: string
  given_name?: string
  family_name?: string
  email?: string
  email_verified?: boolean
}

/** A person as OpenID Connect describes them; ORCID's subjects are ORCID iDs. */
export function fromClaims(provider: string, claims: Claims): Newcomer {
  const orcid = provider === 'orcid' ? orcidIn(claims.sub) : null
  return {
    id: claims.sub,
    name: claims.name ?? [claims.given_name, claims.family_name].filter(Boolean).join(' '),
    ...(claims.email && claims.email_verified === true && { email: claims.email }),
    ...(orcid && { orcid }),
  }
}

export type GitHubUser = { id: number; login: string; name?: string | null; emails?: unknown }
type GitHubEmail = { email: string; primary: boolean; verified: boolean }

/** A person as GitHub describes them, with its list of their addresses. */
export function fromGitHub({ id, login, name, emails }: GitHubUser): Newcomer {
  const listed = Array.isArray(emails) ? (emails as GitHubEmail[]) : []
  const email = listed.find(({ primary, verified }) => primary && verified)?.email
  return { id: String(id), name: name || login, ...(email && { email }) }
}
