import { db } from '@/lib/db'

/** Papers whose words are counted in one statement. */
const BATCH = 20_000

/**
 * Counts the words in titles and names of the papers that came since the last time: what misspelt words are compared with.
 * The row of the empty word says how far it has come. A paper that changes is not counted again: a spelling is only shown
 * where it finds something.
 */
export async function countWords(): Promise<void> {
  while ((await countSome()) === BATCH);
}

async function countSome(): Promise<number> {
  const [row] = await db.$queryRaw<[{ papers: number }]>`
    WITH batch AS MATERIALIZED (
      SELECT "paperId", title, names FROM paper_searches
      WHERE "paperId" > coalesce((SELECT papers FROM search_words WHERE word = ''), 0) ORDER BY "paperId" LIMIT ${BATCH}
    ), counted AS (
      INSERT INTO search_words AS w (word, papers)
      SELECT word, count(DISTINCT "paperId") FROM batch, unnest(string_to_array(title || ' ' || names, ' ')) AS word
      WHERE word ~ '^[[:alpha:]]{3,39}$' GROUP BY 1
      UNION ALL SELECT '', max("paperId") FROM batch HAVING count(*) > 0
      ON CONFLICT (word) DO UPDATE SET papers = EXCLUDED.papers + CASE WHEN w.word = '' THEN 0 ELSE w.papers END
    )
    SELECT count(*)::int AS papers FROM batch`
  return row.papers
}
