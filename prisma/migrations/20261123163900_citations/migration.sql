-- CreateTable
CREATE TABLE "citations" (
    "summaryId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "paperId" INTEGER,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("summaryId","name")
);

-- CreateIndex
CREATE INDEX "citations_paperId_idx" ON "citations"("paperId");

-- CreateIndex
CREATE INDEX "citations_name_idx" ON "citations"("name");

-- CreateIndex
CREATE UNIQUE INDEX "citations_summaryId_paperId_key" ON "citations"("summaryId", "paperId");

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE citations ADD CONSTRAINT citations_name_length CHECK (char_length(name) BETWEEN 1 AND 300);

-- What the summaries that are here already cite, in the spellings that are usual: near enough until each is next published.

INSERT INTO citations ("summaryId", name)
SELECT DISTINCT c.id, coalesce(
  (regexp_match(c.key, '^(?:(?:https?://)?arxiv\.org/abs/|arxiv:\s*)?(\d{4}\.\d{4,5})(?:v\d+)?$', 'i'))[1],
  regexp_replace((regexp_match(c.key, '^(?:dblp:)?journals/corr/(?:abs-)?(\d{4}[.-]\d{4,5})$', 'i'))[1], '-', '.'),
  lower((regexp_match(c.key, '^(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)$', 'i'))[1]),
  (regexp_match(c.key, '^dblp:(.+)$', 'i'))[1],
  c.key)
FROM (SELECT s.id, btrim(regexp_replace(k.key, '\s+', ' ', 'g')) AS key
      FROM summaries s JOIN revisions r ON r.id = s."revisionId",
        regexp_matches(r.text, '\\[Cc]ite[a-z]*\*?(?:\[[^\]\[]*\]){0,2}\{([^{}]+)\}', 'g') AS found(groups),
        regexp_split_to_table(found.groups[1], ',') AS k(key)
      WHERE s.kind = 'SUMMARY') c
WHERE char_length(c.key) BETWEEN 1 AND 300;

UPDATE citations c SET "paperId" = f."paperId"
FROM (SELECT DISTINCT ON (n."summaryId", coalesce(p."mergedIntoId", p.id)) n."summaryId", n.name, coalesce(p."mergedIntoId", p.id) AS "paperId"
      FROM (SELECT DISTINCT ON (n."summaryId", n.name) n."summaryId", n.name, f.id
            FROM citations n JOIN (SELECT key AS name, id, 0 AS place FROM papers
              UNION ALL SELECT value, "paperId", 1 FROM paper_identifiers) f ON f.name = n.name
            ORDER BY n."summaryId", n.name, f.place, f.id) n
      JOIN papers p ON p.id = n.id JOIN summaries s ON s.id = n."summaryId" AND s."paperId" <> coalesce(p."mergedIntoId", p.id)
      ORDER BY n."summaryId", coalesce(p."mergedIntoId", p.id), n.name) f
WHERE c."summaryId" = f."summaryId" AND c.name = f.name;
