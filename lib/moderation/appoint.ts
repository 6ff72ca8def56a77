import { changed } from '@/lib/changes'
import { db } from '@/lib/db'

/**
 * Makes somebody a moderator, or a member again: for whoever runs the site.
 * @returns their name; null for nobody's handle
 */
export async function appoint(handle: string, role: 'MODERATOR' | 'MEMBER'): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const [person] = await tx.person.updateManyAndReturn({ where: { handle: handle.replace(/^@/, ''), erasedAt: null }, data: { role }, select: { id: true, name: true } })
    if (!person) return null
    await changed(tx, `person:${person.id}`)
    return person.name
  })
}
