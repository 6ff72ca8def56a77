import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a site and the service know each other by. */
export const client = { OIDC_CLIENT_ID: 'site', OIDC_CLIENT_SECRET: 'a secret of the two' }

/**
 * Starts a service that a site can let people sign in by: OpenID Connect, as others speak it.
 * @param callback where it sends them back to
 * @param people what it says of each, by the name they type there
 * @param port any free one unless given
 */
export async function startOidc(callback: string, people: Record<string, object>, port = 0) {
  const { default: Provider } = await import('oidc-provider')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { OIDC_CLIENT_ID: client_id, OIDC_CLIENT_SECRET: client_secret } = client
  const provider = new Provider(issuer, {
    clients: [{ client_id, client_secret, redirect_uris: [callback], response_types: ['code'] }],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key'] },
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  })
  // Its pages ask another site for a font, and browsers ask it for an icon.
  provider.use(async (context, next) => {
    if (context.path === '/favicon.ico') return void (context.status = 204)
    await next()
    if (typeof context.body === 'string') context.body = context.body.replace(/@import[^;]*;/, '')
  })
  server.on('request', provider.callback())
  return {
    issuer,
    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
