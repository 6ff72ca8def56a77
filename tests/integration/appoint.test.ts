import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { appoint } from '@/lib/moderation/appoint'
import { isModerator } from '@/lib/moderation/permissions'
import { actorOf, createPerson } from '../support/factories'

const run = promisify(execFile)
const command = (...args: string[]) => run(process.execPath, ['scripts/run.mjs', 'moderator', ...args])
const moderates = async (id: number) => isModerator(actorOf(await db.person.findUniqueOrThrow({ where: { id } })))

it('who runs the site makes somebody a moderator, and a member again', async () => {
  const { id, handle, name } = await createPerson()
  expect((await command(`@${handle.toUpperCase()}`)).stdout).toContain(`${name} is a moderator now`)
  expect(await moderates(id)).toBe(true)
  expect((await command(handle, '--dismiss')).stdout).toContain(`${name} is no moderator any more`)
  expect(await moderates(id)).toBe(false)
}, 60_000)

it('nobody else’s words do, nor does a handle that is nobody’s', async () => {
  await expect(command('nobody-here')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('There is nobody of the handle nobody-here here.') })
  await expect(command()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('npm run moderator -- HANDLE') })
}, 60_000)

it('who has left is nobody', async () => {
  const { handle } = await createPerson({ erasedAt: new Date() })
  expect(await appoint(handle, 'MODERATOR')).toBeNull()
})
