import type { OAuthConfig } from 'next-auth/providers/oauth'
import { fromClaims, fromGitHub, type Claims, type GitHubUser } from '@/lib/auth/newcomer'
import { env } from '@/lib/env'

type Provider = OAuthConfig<Claims> | OAuthConfig<GitHubUser>
type Credentials = { clientId?: string; clientSecret?: string }
type OpenId = { id: string; name: string; issuer: string; scope: string }

/** The services one can sign in with: those that are configured. */
export function providers(): Provider[] {
  const { OIDC_ISSUER: issuer, OIDC_NAME: name = 'single sign-on', ...known } = env()
  const orcid = { id: 'orcid', name: 'ORCID', issuer: 'https://orcid.org', scope: 'openid' }
  const found = [
    openId(orcid, { clientId: known.ORCID_CLIENT_ID, clientSecret: known.ORCID_CLIENT_SECRET }),
    gitHub({ clientId: known.GITHUB_CLIENT_ID, clientSecret: known.GITHUB_CLIENT_SECRET }),
    issuer
      ? openId(
          { id: 'oidc', name, issuer, scope: 'openid email profile' },
          { clientId: known.OIDC_CLIENT_ID, clientSecret: known.OIDC_CLIENT_SECRET },
        )
      : [],
  ]
  return found.flat().filter(({ clientId, clientSecret }) => clientId && clientSecret)
}

/** Where a form that begins to sign in ends: the services' own origins. */
export function signInOrigins(): string[] {
  const own: Record<string, string | undefined> = { orcid: 'https://orcid.org', github: 'https://github.com', oidc: env().OIDC_ISSUER }
  return providers().map(({ id }) => new URL(own[id]!).origin)
}

/** A service that describes itself: OpenID Connect Discovery. */
function openId({ id, name, issuer, scope }: OpenId, credentials: Credentials): OAuthConfig<Claims> {
  return {
    id,
    name,
    type: 'oauth',
    ...credentials,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      async request({ client, tokens }) {
        const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>
        const claims = set.claims()
        // With the whole set, the client also makes sure that both speak of the same person.
        return client.issuer.metadata.userinfo_endpoint ? { ...claims, ...(await client.userinfo(set)) } : claims
      },
    },
    profile: (claims) => fromClaims(id, claims),
    ...linking,
  }
}

/** OAuth alone: who it is and which of their addresses are confirmed, GitHub tells on request. */
function gitHub(credentials: Credentials): OAuthConfig<GitHubUser> {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    ...credentials,
    issuer: 'https://github.com/login/oauth',
    authorization: { url: 'https://github.com/login/oauth/authorize', params: { scope: 'read:user user:email' } },
    token: 'https://github.com/login/oauth/access_token',
    checks: ['pkce', 'state'],
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ client, tokens: { access_token = '' } }) {
        const user = await client.userinfo(access_token)
        const answer = await client.requestResource('https://api.github.com/user/emails', access_token)
        return { ...user, emails: JSON.parse(String(answer.body)) }
      },
    },
    profile: (user) => fromGitHub(user),
    ...linking,
  }
}

/** Signs in to the account that has the same address: it is confirmed on both sides, so both are one person's. */
const linking = { allowDangerousEmailAccountLinking: true }
