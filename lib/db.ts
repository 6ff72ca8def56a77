import { channel } from 'node:diagnostics_channel'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { parseEnv } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'

// Read here and not kept: others may still complete the environment.
const { DATABASE_POOL, DATABASE_TIMEOUT } = parseEnv(process.env)

/** Connections of this process, shared by Prisma and by the libraries that speak SQL themselves. */
export const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: DATABASE_POOL,
  statement_timeout: DATABASE_TIMEOUT * 1000,
  connectionTimeoutMillis: DATABASE_TIMEOUT * 1000,
})
// Without listeners a connection's end (a database restart) would end the process; who waits for it is told anyway.
const nothing = () => {}
pool.on('error', nothing)
pool.on('connect', (client) => client.on('error', nothing))
// The framework loads a copy of this file: whoever counts connections hears of its pool, too.
channel('pool').publish(pool)

// Without these the library gives a transaction five seconds, which a busy machine may need.
const transactionOptions = { maxWait: 10_000, timeout: DATABASE_TIMEOUT * 1000 }
export const db = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions })

/** The client inside a transaction: what commands pass on to the commands they call. */
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0]
