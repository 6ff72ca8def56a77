import { resolve } from 'node:path'
import { defineConfig } from 'prisma/config'

process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve('scripts/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema.prisma',
  // A backup is restored by the migrations of its time.
  migrations: { path: process.env.PRISMA_MIGRATIONS ?? 'prisma/migrations' },
  // Only what speaks to a database needs the address; generating the client does not.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
