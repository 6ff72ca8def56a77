/** Whoever acts: the signed-in person as every command and query is told of them. */
export type Actor = {
  id: number
  handle: string
  name: string
  role: 'MEMBER' | 'MODERATOR'
  /** Their e-mail address is confirmed: they may publish, comment and vote. */
  confirmed: boolean
  /** Until when a moderator has suspended them; null or past is not suspended. */
  suspendedUntil: Date | null
}

/** Whoever is signed in, with how much news they have not read, counted up to a hundred. */
export type SignedIn = Actor & { unread: number }

/** A reader: someone signed in, or null for a visitor. */
export type Viewer = Actor | null
