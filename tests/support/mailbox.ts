import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import { simpleParser, type ParsedMail } from 'mailparser'
import { env } from '@/lib/env'
import { jobOptions } from '@/lib/jobs/run'

/** Does the jobs that wait, as the server would. */
export async function doJobs(): Promise<void> {
  await runOnce({ ...jobOptions, logger: new Logger(() => () => {}) })
}

/** The mails written for an address so far, oldest first. */
export async function mailsTo(address: string): Promise<ParsedMail[]> {
  const folder = join(env().DATA_DIR, 'mail')
  const names = (await readdir(folder).catch(() => [])).sort((a, b) => (a < b ? -1 : 1))
  const mails = await Promise.all(names.map(async (name) => simpleParser(await readFile(join(folder, name)))))
  return mails.filter(({ to }) => [to ?? []].flat().some(({ text }) => text.toLowerCase() === address.toLowerCase()))
}

/** Does the jobs that wait, and gives the token in the newest mail to an address. */
export async function tokenSentTo(address: string): Promise<string> {
  await doJobs()
  const text = (await mailsTo(address)).at(-1)?.text ?? ''
  const token = /[?&]token=([\w-]+)/.exec(text)?.[1]
  if (!token) throw new Error(`No link in the newest mail to ${address}: ${text}`)
  return token
}
