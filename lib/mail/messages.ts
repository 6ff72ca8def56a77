import type { Message } from './send'

type Site = { name: string; url: string }
type Account = { to: string; handle: string }

const signed = (site: Site, ...paragraphs: string[]) => [...paragraphs, `${site.name}\n${site.url}`].join('\n\n')

/** The link that confirms an address; `next` is where it leads afterwards. */
export function confirmation(site: Site, { to, handle }: Account, token: string, next: string): Message {
  const link = `${site.url}/confirm?${new URLSearchParams({ token, ...(next !== '/' && { next }) })}`
  const text = signed(
    site,
    `Please confirm that this address belongs to the account @${handle} on ${site.name}:`,
    link,
    'The link works once, for seven days, and signs you in.',
    'Did you not ask for this? Then do nothing: without the link the address belongs to no account.',
  )
  return { purpose: 'confirm', to, subject: `Confirm your address for ${site.name}`, text }
}

/** For someone who gave an address, here or at sign-up, that has an account already. */
export function addressTaken(site: Site, owner: Account, asked: string): Message {
  const text = signed(
    site,
    `Someone gave this address for the account @${asked} on ${site.name}. ` +
      `It belongs to your account @${owner.handle} already, so nothing has changed.`,
    `If it was you, sign in as @${owner.handle}:`,
    `${site.url}/sign-in`,
    'If you have forgotten the password, set a new one:',
    `${site.url}/forgot`,
    'If it was not you, do nothing: nobody has learnt that you have an account.',
  )
  return { purpose: 'known-address', to: owner.to, subject: `You already have an account on ${site.name}`, text }
}

/** The link that sets a new password. */
export function passwordReset(site: Site, { to, handle }: Account, token: string): Message {
  const text = signed(
    site,
    `Set a new password for your account @${handle} on ${site.name}:`,
    `${site.url}/reset?${new URLSearchParams({ token })}`,
    'The link works once, for an hour. The new password signs you out everywhere else.',
    'Did you not ask for this? Then do nothing: your password stays as it is.',
  )
  return { purpose: 'reset', to, subject: `A new password for ${site.name}`, text }
}
