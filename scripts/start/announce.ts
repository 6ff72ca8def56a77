import { join, relative } from 'node:path'
import type { Env } from '@/lib/env'

/** Says where the site is and what to do there first. */
export function announce(settings: Env, seeded: boolean): void {
  const mails = join(settings.DATA_DIR, 'mail')
  const here = relative('.', mails)
  const lines = [
    '',
    `${settings.SITE_NAME} is ready at ${settings.SITE_URL}`,
    '',
    settings.SMTP_URL
      ? '  Sign up there; mail goes out by SMTP_URL.'
      : `  Sign up there: mails are put into ${here.startsWith('..') ? mails : here}, and their links are shown here.`,
    ...(seeded ? [] : ['  npm run db:seed loads the sample content into an empty database.']),
    '  Ctrl-C ends it.',
    '',
  ]
  console.log(lines.join('\n'))
}
