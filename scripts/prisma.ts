import { spawnSync } from 'node:child_process'
import { environment, cli } from '@/scripts/launch/client.mjs'
import { withDatabase } from '@/scripts/start/database'

/** `npm run db:prisma -- migrate status` and the like: Prisma's command line on the site's database. */
export async function main(args: string[]): Promise<void> {
  await withDatabase(async ({ url }) => {
    const env = { ...process.env, ...environment, DATABASE_URL: url }
    process.exitCode = spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit', env }).status ?? 1
  })
}
