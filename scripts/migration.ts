import { mkdirSync, writeFileSync } from 'node:fs'
import { Problem } from '@/scripts/launch/problem.mjs'
import { schemaDrift } from '@/scripts/migrate'
import { withDatabase } from '@/scripts/start/database'

/** `npm run db:migration -- NAME`: writes the migration that leads to schema.prisma as it is now, to be read and completed. */
export async function main([name]: string[]): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Problem('Give the migration a name of small letters, digits and _.')
  await withDatabase(async ({ url }) => {
    const sql = await schemaDrift(url)
    if (!sql) return console.log('The migrations already say what prisma/schema.prisma says.')
    const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = `prisma/migrations/${moment}_${name}`
    mkdirSync(folder)
    writeFileSync(`${folder}/migration.sql`, sql)
    console.log(`${folder}/migration.sql is written; the next start applies it.`)
  })
}
