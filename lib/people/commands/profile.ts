import { db } from '@/lib/db'
import type { Actor } from '@/lib/people/actor'
import type { ProfileInput } from '@/lib/people/schema'

/** Changes what readers see of someone: name, a few words, ORCID iD. */
export async function updateProfile(actor: Actor, { name, bio, orcid }: ProfileInput): Promise<void> {
  await db.person.update({ where: { id: actor.id }, data: { name, bio, orcid } })
}
