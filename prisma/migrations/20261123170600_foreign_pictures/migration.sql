-- CreateTable
CREATE TABLE "foreign_pictures" (
    "address" TEXT NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "imageName" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "foreign_pictures_pkey" PRIMARY KEY ("address")
);

-- CreateIndex
CREATE INDEX "foreign_pictures_ownerId_askedAt_idx" ON "foreign_pictures"("ownerId", "askedAt");

-- CreateIndex
CREATE INDEX "foreign_pictures_imageName_idx" ON "foreign_pictures"("imageName");

-- AddForeignKey
ALTER TABLE "foreign_pictures" ADD CONSTRAINT "foreign_pictures_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "foreign_pictures" ADD CONSTRAINT "foreign_pictures_imageName_fkey" FOREIGN KEY ("imageName") REFERENCES "images"("name") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE foreign_pictures
  ADD CONSTRAINT foreign_pictures_address CHECK (address ~ '^https?://' AND char_length(address) <= 2000),
  ADD CONSTRAINT foreign_pictures_tries CHECK (tries >= 0);
