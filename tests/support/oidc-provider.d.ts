declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Context = { path: string; status: number; body: unknown }
  type Client = { client_id: string; client_secret: string; redirect_uris: string[]; response_types: 'code'[] }
  type Options = {
    clients: Client[]
    /** What it may tell of people, by scope. */
    claims: Record<string, string[]>
    cookies: { keys: string[] }
    pkce: { required(): boolean }
    findAccount(context: unknown, sub: string): { accountId: string; claims(): object }
  }

  /** A service that people sign in by with OpenID Connect. */
  export default class Provider {
    constructor(issuer: string, options: Options)
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void
    callback(): RequestListener
  }
}
