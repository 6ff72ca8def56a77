-- Trusted extensions: the database's owner may create them.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- The rate limiter makes its own table, in a schema of its own.
CREATE SCHEMA IF NOT EXISTS rate_limits;


-- CreateEnum
CREATE TYPE "Role" AS ENUM ('MEMBER', 'MODERATOR');

-- CreateEnum
CREATE TYPE "MailPurpose" AS ENUM ('CONFIRM', 'RESET');

-- CreateEnum
CREATE TYPE "PaperSource" AS ENUM ('HAND', 'ARXIV', 'CROSSREF', 'DATACITE', 'DBLP', 'BIBTEX');

-- CreateEnum
CREATE TYPE "IdentifierScheme" AS ENUM ('ARXIV', 'DOI', 'DBLP', 'BIBTEX');

-- CreateEnum
CREATE TYPE "SummaryKind" AS ENUM ('SUMMARY', 'NOTE');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('DRAFT', 'PUBLIC', 'ANONYMOUS');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('SPAM', 'ABUSE', 'COPYRIGHT', 'OFF_TOPIC', 'OTHER');

-- CreateEnum
CREATE TYPE "ModeratorVerb" AS ENUM ('HIDE', 'SHOW', 'SUSPEND', 'LIFT', 'REMOVE_REVISION', 'MERGE');

-- CreateTable
CREATE TABLE "people" (
    "id" SERIAL NOT NULL,
    "handle" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "orcid" TEXT,
    "email" CITEXT,
    "emailVerified" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'MEMBER',
    "suspendedUntil" TIMESTAMPTZ(3),
    "suspendedReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" SERIAL NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_tokens" (
    "hash" TEXT NOT NULL,
    "purpose" "MailPurpose" NOT NULL,
    "personId" INTEGER NOT NULL,
    "email" CITEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_tokens_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "fields" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "fields_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "venues" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "doiPrefix" TEXT,

    CONSTRAINT "venues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "papers" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "publishedOn" DATE,
    "venueId" INTEGER,
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source" "PaperSource" NOT NULL,
    "addedById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mergedIntoId" INTEGER,
    "search" tsvector,

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_identifiers" (
    "scheme" "IdentifierScheme" NOT NULL,
    "value" TEXT NOT NULL,
    "paperId" INTEGER NOT NULL,

    CONSTRAINT "paper_identifiers_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "paper_authors" (
    "paperId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "orcid" TEXT,

    CONSTRAINT "paper_authors_pkey" PRIMARY KEY ("paperId","position")
);

-- CreateTable
CREATE TABLE "paper_fields" (
    "paperId" INTEGER NOT NULL,
    "fieldKey" TEXT NOT NULL,

    CONSTRAINT "paper_fields_pkey" PRIMARY KEY ("paperId","fieldKey")
);

-- CreateTable
CREATE TABLE "paper_links" (
    "paperId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "paper_links_pkey" PRIMARY KEY ("paperId","position")
);

-- CreateTable
CREATE TABLE "paper_views" (
    "paperId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "readers" INTEGER NOT NULL,

    CONSTRAINT "paper_views_pkey" PRIMARY KEY ("paperId","day")
);

-- CreateTable
CREATE TABLE "summaries" (
    "id" SERIAL NOT NULL,
    "paperId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "kind" "SummaryKind" NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "copy" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "editedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revisionId" INTEGER,
    "score" INTEGER NOT NULL DEFAULT 0,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenReason" TEXT,

    CONSTRAINT "summaries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "summaryId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("summaryId")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" SERIAL NOT NULL,
    "summaryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "licence" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "concealed" BOOLEAN NOT NULL DEFAULT false,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" INTEGER,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "renderings" (
    "textHash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "html" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "cites" TEXT[],
    "mentions" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "renderings_pkey" PRIMARY KEY ("textHash","version")
);

-- CreateTable
CREATE TABLE "summary_votes" (
    "summaryId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "value" SMALLINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_votes_pkey" PRIMARY KEY ("summaryId","personId")
);

-- CreateTable
CREATE TABLE "list_orders" (
    "list" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "settledAt" TIMESTAMPTZ(3) NOT NULL,
    "summaryIds" INTEGER[],

    CONSTRAINT "list_orders_pkey" PRIMARY KEY ("list","fieldKey","settledAt")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" SERIAL NOT NULL,
    "summaryId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "authorId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "score" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenReason" TEXT,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_votes" (
    "commentId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "value" SMALLINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_votes_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "images" (
    "name" TEXT NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "images_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" SERIAL NOT NULL,
    "reporterId" INTEGER NOT NULL,
    "summaryId" INTEGER,
    "commentId" INTEGER,
    "reason" "ReportReason" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" INTEGER,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderator_actions" (
    "id" SERIAL NOT NULL,
    "moderatorId" INTEGER NOT NULL,
    "verb" "ModeratorVerb" NOT NULL,
    "reason" TEXT NOT NULL,
    "summaryId" INTEGER,
    "commentId" INTEGER,
    "personId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderator_actions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "people_handle_key" ON "people"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "accounts_userId_idx" ON "accounts"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_providerAccountId_key" ON "accounts"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_sessionToken_key" ON "sessions"("sessionToken");

-- CreateIndex
CREATE INDEX "sessions_userId_idx" ON "sessions"("userId");

-- CreateIndex
CREATE INDEX "sessions_expires_idx" ON "sessions"("expires");

-- CreateIndex
CREATE INDEX "mail_tokens_personId_purpose_idx" ON "mail_tokens"("personId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "fields_name_key" ON "fields"("name");

-- CreateIndex
CREATE UNIQUE INDEX "venues_key_key" ON "venues"("key");

-- CreateIndex
CREATE UNIQUE INDEX "venues_doiPrefix_key" ON "venues"("doiPrefix");

-- CreateIndex
CREATE UNIQUE INDEX "papers_key_key" ON "papers"("key");

-- CreateIndex
CREATE INDEX "papers_venueId_year_idx" ON "papers"("venueId", "year");

-- CreateIndex
CREATE INDEX "papers_addedById_idx" ON "papers"("addedById");

-- CreateIndex
CREATE INDEX "papers_mergedIntoId_idx" ON "papers"("mergedIntoId");

-- CreateIndex
CREATE INDEX "papers_search_idx" ON "papers" USING GIN ("search");

-- CreateIndex
CREATE INDEX "paper_identifiers_paperId_idx" ON "paper_identifiers"("paperId");

-- CreateIndex
CREATE INDEX "paper_fields_fieldKey_paperId_idx" ON "paper_fields"("fieldKey", "paperId");

-- CreateIndex
CREATE INDEX "paper_views_day_idx" ON "paper_views"("day");

-- CreateIndex
CREATE UNIQUE INDEX "summaries_revisionId_key" ON "summaries"("revisionId");

-- CreateIndex
CREATE INDEX "summaries_publishedAt_id_idx" ON "summaries"("publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "summaries_authorId_idx" ON "summaries"("authorId");

-- CreateIndex
CREATE INDEX "summaries_score_publishedAt_idx" ON "summaries"("score" DESC, "publishedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "summaries_paperId_authorId_kind_copy_key" ON "summaries"("paperId", "authorId", "kind", "copy");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_summaryId_number_key" ON "revisions"("summaryId", "number");

-- CreateIndex
CREATE INDEX "summary_votes_personId_idx" ON "summary_votes"("personId");

-- CreateIndex
CREATE INDEX "summary_votes_createdAt_idx" ON "summary_votes"("createdAt");

-- CreateIndex
CREATE INDEX "comments_summaryId_createdAt_idx" ON "comments"("summaryId", "createdAt");

-- CreateIndex
CREATE INDEX "comments_parentId_idx" ON "comments"("parentId");

-- CreateIndex
CREATE INDEX "comments_authorId_idx" ON "comments"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "comments_id_summaryId_key" ON "comments"("id", "summaryId");

-- CreateIndex
CREATE INDEX "comment_votes_personId_idx" ON "comment_votes"("personId");

-- CreateIndex
CREATE INDEX "images_ownerId_createdAt_idx" ON "images"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "reports_summaryId_idx" ON "reports"("summaryId");

-- CreateIndex
CREATE INDEX "reports_commentId_idx" ON "reports"("commentId");

-- CreateIndex
CREATE INDEX "reports_resolvedAt_idx" ON "reports"("resolvedAt");

-- CreateIndex
CREATE UNIQUE INDEX "reports_reporterId_summaryId_key" ON "reports"("reporterId", "summaryId");

-- CreateIndex
CREATE UNIQUE INDEX "reports_reporterId_commentId_key" ON "reports"("reporterId", "commentId");

-- CreateIndex
CREATE INDEX "moderator_actions_createdAt_idx" ON "moderator_actions"("createdAt");

-- CreateIndex
CREATE INDEX "moderator_actions_summaryId_idx" ON "moderator_actions"("summaryId");

-- CreateIndex
CREATE INDEX "moderator_actions_commentId_idx" ON "moderator_actions"("commentId");

-- CreateIndex
CREATE INDEX "moderator_actions_personId_idx" ON "moderator_actions"("personId");

-- CreateIndex
CREATE INDEX "renderings_createdAt_idx" ON "renderings"("createdAt");

-- CreateIndex
CREATE INDEX "revisions_textHash_idx" ON "revisions"("textHash");

-- CreateIndex
CREATE INDEX "comments_textHash_idx" ON "comments"("textHash");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_userId_fkey" FOREIGN KEY ("userId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "papers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_identifiers" ADD CONSTRAINT "paper_identifiers_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_authors" ADD CONSTRAINT "paper_authors_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_fields" ADD CONSTRAINT "paper_fields_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_fields" ADD CONSTRAINT "paper_fields_fieldKey_fkey" FOREIGN KEY ("fieldKey") REFERENCES "fields"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_links" ADD CONSTRAINT "paper_links_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_views" ADD CONSTRAINT "paper_views_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_votes" ADD CONSTRAINT "summary_votes_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_votes" ADD CONSTRAINT "summary_votes_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_parentId_summaryId_fkey" FOREIGN KEY ("parentId", "summaryId") REFERENCES "comments"("id", "summaryId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "images" ADD CONSTRAINT "images_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderator_actions" ADD CONSTRAINT "moderator_actions_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderator_actions" ADD CONSTRAINT "moderator_actions_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderator_actions" ADD CONSTRAINT "moderator_actions_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderator_actions" ADD CONSTRAINT "moderator_actions_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;


