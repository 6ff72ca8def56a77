import { openBeside } from '@/scripts/start/beside'
import { end, endOnSignal } from '@/scripts/start/ending'
import { Problem } from './launch/problem.mjs'

const usage = `Use: npm run moderator -- HANDLE              makes somebody a moderator
     npm run moderator -- HANDLE --dismiss    makes them a member again`

/** `npm run moderator -- HANDLE`: whoever runs the site names the first moderator, and all others. */
export async function main([handle, option]: string[]): Promise<void> {
  if (!handle || handle.startsWith('-') || (option && option !== '--dismiss')) throw new Problem(usage)
  endOnSignal()
  try {
    await openBeside()
    const { appoint } = await import('@/lib/moderation/appoint')
    const name = await appoint(handle, option ? 'MEMBER' : 'MODERATOR')
    if (!name) throw new Problem(`There is nobody of the handle ${handle} here.`)
    console.log(option ? `${name} is no moderator any more.` : `${name} is a moderator now and has "Moderation" in the menu.`)
  } finally {
    await end()
  }
}
