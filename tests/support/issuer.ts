import { startOidc } from './oidc'
import { service } from './server'

type Claims = { name: string; email: string; email_verified: boolean }

/** Starts the service that the site under test lets people sign in by; `people` as `startOidc` has them. */
export const startIssuer = (people: Record<string, Claims>) => startOidc(service.callback, people, service.port)
