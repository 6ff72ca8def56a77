import { db } from '@/lib/db'

export type FieldLink = { key: string; name: string }

/** How long the list is kept, in milliseconds: every page shows it, and it changes with a migration alone. */
const KEPT = 60_000
let kept: { until: number; fields: Promise<FieldLink[]> } | undefined

/** All fields, in the order they are shown. */
export function allFields(): Promise<FieldLink[]> {
  if (kept && kept.until > Date.now()) return kept.fields
  const fields = db.field.findMany({ select: { key: true, name: true }, orderBy: { position: 'asc' } })
  kept = { until: Date.now() + KEPT, fields }
  fields.catch(() => (kept = undefined))
  return fields
}
