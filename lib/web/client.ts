import { headers } from 'next/headers'

/** The client's address as the server in front of the framework vouches for it; empty in development without it. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-client-address') ?? ''
}

/** Whether the page's script sent this action: it updates the page in place, where a plain form needs an address to go to. */
export async function sentByScript(): Promise<boolean> {
  return (await headers()).has('next-action')
}
