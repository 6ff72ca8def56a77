import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/lib/generated/prisma/client'

/** Connections of this process, shared by Prisma and by the libraries that speak SQL themselves. */
export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
// Without listeners a connection's end (a database restart) would end the process; who waits for it is told anyway.
const nothing = () => {}
pool.on('error', nothing)
pool.on('connect', (client) => client.on('error', nothing))

export const db = new PrismaClient({ adapter: new PrismaPg(pool) })

/** The client inside a transaction: what commands pass on to the commands they call. */
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0]
