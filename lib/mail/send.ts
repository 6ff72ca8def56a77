import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { env } from '@/lib/env'

/** A mail as plain text. */
export type Message = {
  /** One word for what it is about: part of its file's name. */
  purpose: string
  /** One address, without a name. */
  to: string
  subject: string
  text: string
}

const oneLine = (value: string) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/**
 * Sends a mail by SMTP_URL, or without it writes it to a file and says so on the console.
 * Rejects when the server does not take it, or the disk.
 */
export async function send({ purpose, to, subject, text }: Message): Promise<void> {
  const headed = { purpose, to: oneLine(to), subject: oneLine(subject), text }
  await (env().SMTP_URL ? sendBySmtp(headed) : writeToFile(headed))
}

async function sendBySmtp({ to, subject, text }: Message): Promise<void> {
  const transport = nodemailer.createTransport(env().SMTP_URL)
  try {
    await transport.sendMail({ from: env().MAIL_FROM, to: { name: '', address: to }, subject, text })
  } finally {
    transport.close()
  }
}

/** The file is a whole mail in plain UTF-8 (RFC 6532), to be read by people and by mail programs. */
async function writeToFile({ purpose, to, subject, text }: Message): Promise<void> {
  const now = new Date()
  const folder = path.join(env().DATA_DIR, 'mail')
  const stamp = now.toISOString().replaceAll(':', '-').replace('Z', '')
  const file = path.join(folder, `${stamp}-${randomBytes(3).toString('hex')}-${purpose}.eml`)
  const head = [
    `From: ${env().MAIL_FROM}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, `${head.join('\n')}\n\n${text}\n`, { mode: 0o600, flag: 'wx' })
  const link = text.split(/\s/).find((word) => word.startsWith(env().SITE_URL))
  console.log(`A mail to ${to} is in ${file}${link ? `\n  ${link}` : ''}`)
}
