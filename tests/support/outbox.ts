import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { simpleParser, type ParsedMail } from 'mailparser'
import { site } from './server'

/** Waits for a mail to `address` with such a subject and returns it, the newest when there are several. */
export async function mailTo(address: string, subject = /./): Promise<ParsedMail> {
  let newest: ParsedMail | undefined
  const look = async () => {
    const mails = (await outbox()).filter((mail) => isTo(mail, address) && subject.test(mail.subject ?? ''))
    newest = mails.sort((a, b) => Number(a.date) - Number(b.date)).at(-1)
    return newest !== undefined
  }
  await expect.poll(look, { message: `a mail to ${address} with ${subject} in its subject`, timeout: 30_000 }).toBe(true)
  return newest!
}

/** The first address of the site in a mail's text. */
export function linkIn(mail: ParsedMail): string {
  const link = mail.text?.split(/\s/).find((word) => word.startsWith(site.url))
  if (!link) throw new Error(`No link in the mail "${mail.subject}": ${mail.text}`)
  return link
}

async function outbox(): Promise<ParsedMail[]> {
  const dir = join(site.dataDir, 'mail')
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.eml'))
  return Promise.all(names.map(async (name) => simpleParser(await readFile(join(dir, name)))))
}

const isTo = ({ to }: ParsedMail, address: string) =>
  [to ?? []].flat().some(({ value }) => value.some((one) => one.address?.toLowerCase() === address.toLowerCase()))
