import { Prisma } from '@/lib/generated/prisma/client'

/** That a paper, `p`, is of a year, which is 0 where it is not known. */
export const inYear = (year: number) => (year === 0 ? Prisma.sql`p.year IS NULL` : Prisma.sql`p.year = ${year}`)
