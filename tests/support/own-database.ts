import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, inject } from 'vitest'
import { withClient } from '@/scripts/postgres/client'

// Runs before each file of integration tests: its worker's own database, cloned once, stands empty before every test,
// and no picture is left of another file's.

const { dir, admin, prefix } = inject('run')
const database = `${prefix}${process.env.VITEST_POOL_ID}`

await withClient(admin, async (client) => {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
  if (!rowCount) await client.query(`CREATE DATABASE ${database} TEMPLATE ${prefix}template`)
})

Object.assign(process.env, {
  DATABASE_URL: new URL(`/${database}`, admin).href,
  DATA_DIR: join(dir, database),
  SITE_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a secret that only the tests know, of some length',
  IMAGE_KEY: 'a key for picture names that only the tests know',
})

await rm(join(dir, database, 'images'), { recursive: true, force: true })

const { pool } = await import('@/lib/db')

// Deleting the few rows of a test is many times faster than TRUNCATE; without triggers, keys need no order.
const emptyAll = `DO $$ DECLARE name text; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
    WHERE schemaname IN ('public', 'rate_limits') AND tablename NOT IN ('_prisma_migrations', 'fields')
       OR schemaname = 'graphile_worker' AND tablename = '_private_jobs'
  LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
END $$`

// Once for what a file does before its tests.
await pool.query(emptyAll)
beforeEach(async () => {
  await pool.query(emptyAll)
})

afterAll(() => pool.end())
