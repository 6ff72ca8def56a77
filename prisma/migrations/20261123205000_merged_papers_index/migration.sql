-- Nearly every paper has none: the planner must not be able to read the whole index to tell which are not merged.
DROP INDEX "papers_mergedIntoId_idx";
CREATE INDEX "papers_mergedIntoId_idx" ON papers ("mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;
