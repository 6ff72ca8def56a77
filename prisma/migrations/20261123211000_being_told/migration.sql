-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('REPLY', 'COMMENT', 'MENTION', 'PAPER', 'PERSON', 'TOPIC');

-- CreateEnum
CREATE TYPE "MailPace" AS ENUM ('AT_ONCE', 'DAILY', 'NEVER');

-- CreateTable
CREATE TABLE "notices" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "summaryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "pace" "MailPace" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_choices" (
    "personId" INTEGER NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "pace" "MailPace" NOT NULL,

    CONSTRAINT "mail_choices_pkey" PRIMARY KEY ("personId","kind")
);

-- CreateTable
CREATE TABLE "follows" (
    "id" SERIAL NOT NULL,
    "followerId" INTEGER NOT NULL,
    "paperId" INTEGER,
    "personId" INTEGER,
    "venueId" INTEGER,
    "fieldKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_feeds" (
    "personId" INTEGER NOT NULL,
    "token" TEXT NOT NULL,

    CONSTRAINT "follow_feeds_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "saved_papers" (
    "personId" INTEGER NOT NULL,
    "paperId" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_papers_pkey" PRIMARY KEY ("personId","paperId")
);

-- CreateTable
CREATE TABLE "paper_lists" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "name" CITEXT NOT NULL,

    CONSTRAINT "paper_lists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listed_papers" (
    "listId" INTEGER NOT NULL,
    "paperId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,

    CONSTRAINT "listed_papers_pkey" PRIMARY KEY ("listId","paperId")
);

-- CreateIndex
CREATE INDEX "notices_personId_id_idx" ON "notices"("personId", "id" DESC);

-- CreateIndex
CREATE INDEX "notices_pace_mailedAt_createdAt_idx" ON "notices"("pace", "mailedAt", "createdAt");

-- CreateIndex
CREATE INDEX "notices_summaryId_idx" ON "notices"("summaryId");

-- CreateIndex
CREATE INDEX "notices_commentId_idx" ON "notices"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "notices_personId_summaryId_commentId_key" ON "notices"("personId", "summaryId", "commentId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "follows_paperId_idx" ON "follows"("paperId");

-- CreateIndex
CREATE INDEX "follows_personId_idx" ON "follows"("personId");

-- CreateIndex
CREATE INDEX "follows_venueId_idx" ON "follows"("venueId");

-- CreateIndex
CREATE INDEX "follows_fieldKey_idx" ON "follows"("fieldKey");

-- CreateIndex
CREATE UNIQUE INDEX "follows_followerId_paperId_key" ON "follows"("followerId", "paperId");

-- CreateIndex
CREATE UNIQUE INDEX "follows_followerId_personId_key" ON "follows"("followerId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "follows_followerId_venueId_key" ON "follows"("followerId", "venueId");

-- CreateIndex
CREATE UNIQUE INDEX "follows_followerId_fieldKey_key" ON "follows"("followerId", "fieldKey");

-- CreateIndex
CREATE UNIQUE INDEX "follow_feeds_token_key" ON "follow_feeds"("token");

-- CreateIndex
CREATE INDEX "saved_papers_paperId_idx" ON "saved_papers"("paperId");

-- CreateIndex
CREATE UNIQUE INDEX "paper_lists_personId_name_key" ON "paper_lists"("personId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "paper_lists_id_personId_key" ON "paper_lists"("id", "personId");

-- CreateIndex
CREATE INDEX "listed_papers_personId_paperId_idx" ON "listed_papers"("personId", "paperId");

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "summaries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_fieldKey_fkey" FOREIGN KEY ("fieldKey") REFERENCES "fields"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_feeds" ADD CONSTRAINT "follow_feeds_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_papers" ADD CONSTRAINT "saved_papers_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_papers" ADD CONSTRAINT "saved_papers_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_lists" ADD CONSTRAINT "paper_lists_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listed_papers" ADD CONSTRAINT "listed_papers_listId_personId_fkey" FOREIGN KEY ("listId", "personId") REFERENCES "paper_lists"("id", "personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listed_papers" ADD CONSTRAINT "listed_papers_personId_paperId_fkey" FOREIGN KEY ("personId", "paperId") REFERENCES "saved_papers"("personId", "paperId") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE follows
  ADD CONSTRAINT follows_one_thing CHECK (num_nonnulls("paperId", "personId", "venueId", "fieldKey") = 1),
  ADD CONSTRAINT follows_not_oneself CHECK ("personId" <> "followerId");

ALTER TABLE saved_papers ADD CONSTRAINT saved_papers_note_length CHECK (char_length(note) <= 2000);
ALTER TABLE paper_lists ADD CONSTRAINT paper_lists_name_length CHECK (char_length(name::text) BETWEEN 1 AND 100);

CREATE INDEX notices_unread ON notices ("personId") WHERE "readAt" IS NULL;
