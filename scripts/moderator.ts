import { openBeside } from '@/scripts/start/beside'
import { end, endOnSignal } from '@/scripts/start/ending'

const usage = 'npm run moderator -- <handle>             makes somebody a moderator\nnpm run moderator -- <handle> --dismiss   makes them a member again'

/** `npm run moderator -- <handle>`: who runs the site names the first moderator, and all others. */
export async function main(): Promise<void> {
  endOnSignal()
  const [handle, option] = process.argv.slice(2)
  if (!handle || (option && option !== '--dismiss')) {
    console.error(usage)
    process.exitCode = 1
    return
  }
  try {
    await openBeside()
    const { appoint } = await import('@/lib/moderation/appoint')
    const role = option ? 'MEMBER' : 'MODERATOR'
    const name = await appoint(handle, role)
    if (name) console.log(role === 'MODERATOR' ? `${name} is a moderator. The menu has "Moderation" for them now.` : `${name} is no moderator any more.`)
    else {
      console.error(`There is nobody of the handle ${handle} here.`)
      process.exitCode = 1
    }
  } finally {
    await end()
  }
}
