import { readdirSync } from 'node:fs'

export const migrationsFolder = 'prisma/migrations'
export const migrationsTable = '_prisma_migrations'

/** A connection or a pool. */
type Asked = { query(sql: string): Promise<{ rows: { name: string }[] }> }

/** The names of our migrations, in the order they are applied in. */
export const ownMigrations = () =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** The names of those that a database has, in order; none of a database that never saw one. */
export async function appliedMigrations(database: Asked): Promise<string[]> {
  const known = await database.query(`SELECT relname AS name FROM pg_class WHERE oid = to_regclass('${migrationsTable}')`)
  if (!known.rows.length) return []
  const applied = await database.query(
    `SELECT migration_name AS name FROM ${migrationsTable} WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  )
  return applied.rows.map(({ name }) => name)
}
