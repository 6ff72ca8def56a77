import { type Env, parseEnv } from '@/lib/env'
import { bundle } from '@/scripts/launch/bundle.mjs'
import { step } from '@/scripts/launch/step.mjs'
import { migrate } from '@/scripts/migrate'
import { announce } from '@/scripts/start/announce'
import { ensureBuilt } from '@/scripts/start/build'
import { type Database, openDatabase } from '@/scripts/start/database'
import { dataDir } from '@/scripts/start/data-dir'
import { end, endOnSignal, onEnd } from '@/scripts/start/ending'
import { ensureFree, portProblem } from '@/scripts/start/port'
import { openProcesses } from '@/scripts/start/processes'
import { loadSecrets } from '@/scripts/start/secrets'
import { openServer } from '@/scripts/start/server'

/** `npm start` and, with --dev, `npm run dev`: from the sources to a site that answers. */
export async function main(args: string[]): Promise<void> {
  const dev = args.includes('--dev')
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  endOnSignal()
  try {
    await start(dev)
  } catch (error) {
    await end()
    throw error
  }
}

async function start(dev: boolean): Promise<void> {
  const { PORT } = parseEnv(process.env)
  await ensureFree(PORT)
  loadSecrets(dataDir())
  const opening = openDatabase()
  onEnd(() => opening.then((database) => database.stop(), () => {}))
  const database = await opening
  await migrate(database.direct)
  // What follows reads the environment for good, so it is complete by now.
  const settings = parseEnv(process.env)
  const seeded = await ensureSeeded(database)
  await (await import('@/lib/venues/settle')).settleVenues()
  if (!dev) await ensureBuilt()
  if (settings.JOBS === 'on') onEnd((await (await import('@/lib/jobs/run')).startJobs()).stop)
  onEnd((await open(settings, dev)).stop)
  announce(settings, seeded)
}

/** The site in this process, or in several behind the one port. */
async function open(settings: Env, dev: boolean): Promise<{ stop(): Promise<void> }> {
  const { PORT, WEB_CONCURRENCY: processes } = settings
  if (settings.METRICS_TOKEN && processes > 1) (await import('@/lib/front/gathering')).gatherMetrics()
  const opening = dev || processes === 1 ? () => openServer(settings, dev) : async () => openProcesses(processes, await bundle('start/worker'))
  return step('Starting the server', opening).catch((error) => Promise.reject(portProblem(PORT, error)))
}

/** Sample content is for the database we bring along, as long as nobody is in it; never for anyone else's. */
async function ensureSeeded(database: Database): Promise<boolean> {
  const { db, pool } = await import('@/lib/db')
  onEnd(() => pool.end())
  onEnd(() => db.$disconnect())
  if (!database.isOwn) return false
  const { isEmpty, seed } = await import('@/prisma/seed')
  const said: string[] = []
  if (await isEmpty()) await step('Loading the sample content', () => seed({ log: (line) => said.push(line) }))
  for (const line of said) console.log(line)
  return true
}
