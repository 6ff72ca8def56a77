import { createServer } from 'node:http'
import { service } from './server'

type Claims = { name: string; email: string; email_verified: boolean }
type Context = { path: string; status: number; body: unknown }

/**
 * Starts the service that the site under test lets people sign in with: OpenID Connect, as others speak it.
 * @param people what it says of each, by the name they type there
 */
export async function startIssuer(people: Record<string, Claims>): Promise<{ stop(): Promise<void> }> {
  // @ts-expect-error It brings no types.
  const { default: Provider } = await import('oidc-provider')
  const { OIDC_CLIENT_ID: client_id, OIDC_CLIENT_SECRET: client_secret } = service.client
  const provider = new Provider(service.issuer, {
    clients: [{ client_id, client_secret, redirect_uris: [service.callback], response_types: ['code'] }],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key'] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  })
  // Its pages ask another site for a font, and browsers ask it for an icon.
  provider.use(async (context: Context, next: () => Promise<void>) => {
    if (context.path === '/favicon.ico') return void (context.status = 204)
    await next()
    if (typeof context.body === 'string') context.body = context.body.replace(/@import[^;]*;/, '')
  })
  const server = createServer(provider.callback())
  await new Promise<void>((resolve) => server.listen(service.port, '127.0.0.1', resolve))
  return {
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
