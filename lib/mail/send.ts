import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { env } from '@/lib/env'

/** A mail as plain text, and perhaps as HTML beside it. */
export type Message = {
  /** One word for what it is about: part of its file's name. */
  purpose: string
  /** One address, without a name. */
  to: string
  subject: string
  text: string
  html?: string
  /** Its Message-ID, in angle brackets, where it could be handed over twice. */
  id?: string
  /** The address where one POST ends such mails (RFC 8058). */
  unsubscribe?: string
}

const oneLine = (value: string) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/**
 * Sends a mail by SMTP_URL, or without it writes it to a file and says so on the console.
 * Rejects when the server does not take it, or the disk.
 */
export async function send(message: Message): Promise<void> {
  const headed = { ...message, to: oneLine(message.to), subject: oneLine(message.subject) }
  await (env().SMTP_URL ? sendBySmtp(headed) : writeToFile(headed))
}

const headersOf = ({ unsubscribe }: Message): Record<string, string> =>
  unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}

async function sendBySmtp(message: Message): Promise<void> {
  const { to, subject, text, html, id } = message
  const transport = nodemailer.createTransport(env().SMTP_URL)
  try {
    await transport.sendMail({ from: env().MAIL_FROM, to: { name: '', address: to }, subject, text, html, messageId: id, headers: headersOf(message) })
  } finally {
    transport.close()
  }
}

/** The file is a whole mail in plain UTF-8 (RFC 6532), to be read by people and by mail programs. */
async function writeToFile(message: Message): Promise<void> {
  const { purpose, to, subject, text, html, id } = message
  const now = new Date()
  const folder = path.join(env().DATA_DIR, 'mail')
  const stamp = now.toISOString().replaceAll(':', '-').replace('Z', '')
  const file = path.join(folder, `${stamp}-${randomBytes(3).toString('hex')}-${purpose}.eml`)
  const head = [
    `From: ${env().MAIL_FROM}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    ...(id ? [`Message-ID: ${id}`] : []),
    ...Object.entries(headersOf(message)).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
  ]
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, `${head.join('\n')}\n${bodyOf(text, html)}`, { mode: 0o600, flag: 'wx' })
  const link = text.split(/\s/).find((word) => word.startsWith(env().SITE_URL))
  console.log(`A mail to ${to} is in ${file}${link ? `\n  ${link}` : ''}`)
}

const part = (type: string, text: string) => `Content-Type: text/${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`

/** The rest of a mail's file: its text alone, or the text and the HTML to choose from (RFC 2046, 5.1.4). */
function bodyOf(text: string, html: string | undefined): string {
  if (html === undefined) return part('plain', text)
  const boundary = randomBytes(16).toString('hex')
  const parts = [part('plain', text), part('html', html)].map((one) => `--${boundary}\n${one}`)
  return `Content-Type: multipart/alternative; boundary="${boundary}"\n\n${parts.join('')}--${boundary}--\n`
}
