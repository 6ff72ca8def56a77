import pg from 'pg'

type Rule = { table: string; name: string; definition: string }

const { escapeIdentifier } = pg

/**
 * Does `work` on emptied tables whose foreign keys are away and whose triggers rest: rows come in any order, and nothing is
 * counted twice. Afterwards every key is checked. For the owner of the tables, inside a transaction.
 */
export async function withoutRules(client: pg.Client, tables: { name: string }[], work: () => Promise<void>): Promise<void> {
  const names = tables.map(({ name }) => escapeIdentifier(name))
  const { rows: rules } = await client.query<Rule>(
    `SELECT relname AS table, conname AS name, pg_get_constraintdef(pg_constraint.oid) AS definition
     FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  )
  const each = (sqls: string[]) => client.query(sqls.join(';\n'))
  const alter = ({ table, name }: Rule, how: string) => `ALTER TABLE ${escapeIdentifier(table)} ${how} CONSTRAINT ${escapeIdentifier(name)}`
  await each(rules.map((rule) => alter(rule, 'DROP')))
  await each(names.map((name) => `ALTER TABLE ${name} DISABLE TRIGGER USER`))
  await client.query(`TRUNCATE ${names.join(', ')}`)
  await work()
  await each(names.map((name) => `ALTER TABLE ${name} ENABLE TRIGGER USER`))
  await each(rules.map((rule) => `${alter(rule, 'ADD')} ${rule.definition}`))
}
