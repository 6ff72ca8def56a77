type Answer = { name: string } | { message: string }

/** Sends a picture for a text about this paper; an answer comes whatever happens. */
export async function uploadPicture(paperKey: string, picture: File): Promise<Answer> {
  const form = new FormData()
  form.set('paper', paperKey)
  form.set('picture', picture)
  try {
    const answer = await fetch('/images', { method: 'POST', body: form })
    const told = (await answer.json().catch(() => ({}))) as Partial<{ name: string; message: string }>
    if (told.name) return { name: told.name }
    return { message: told.message ?? `${picture.name} was not taken (${answer.status}).` }
  } catch {
    return { message: `${picture.name} could not be sent. Try again when you are connected.` }
  }
}
