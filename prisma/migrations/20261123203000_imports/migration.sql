-- Values of their own migration: PostgreSQL lets nobody use them in the transaction that adds them.

ALTER TYPE "IdentifierScheme" ADD VALUE 'PMID';
ALTER TYPE "PaperSource" ADD VALUE 'PUBMED';
ALTER TYPE "PaperSource" ADD VALUE 'RIS';
ALTER TYPE "PaperSource" ADD VALUE 'CSL';
