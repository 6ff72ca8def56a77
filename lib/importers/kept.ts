import { db } from '@/lib/db'
import type { Source } from './sources'

/** What a source answered today; null where it had nothing within the last hour, undefined where it has to be asked. */
export async function kept(source: Source, id: string): Promise<string | null | undefined> {
  const [answer] = await db.$queryRaw<{ body: string | null }[]>`
    SELECT body FROM source_answers WHERE source = ${source} AND id = ${id}
      AND "askedAt" > now() - CASE WHEN body IS NULL THEN interval '1 hour' ELSE interval '1 day' END`
  return answer && answer.body
}

/** Keeps what a source answered; null for a work that it does not have. */
export async function keep(source: Source, id: string, body: string | null): Promise<void> {
  await db.$executeRaw`
    INSERT INTO source_answers (source, id, body) VALUES (${source}, ${id}, ${body})
    ON CONFLICT (source, id) DO UPDATE SET body = excluded.body, "askedAt" = now()`
}

/** Forgets the answers of the day before. */
export async function forgetAnswers(): Promise<void> {
  await db.$executeRaw`DELETE FROM source_answers WHERE "askedAt" < now() - interval '1 day'`
}
