import { redirect } from 'next/navigation'
import { signInPath } from '@/lib/auth/address'
import { belongings } from '@/lib/belongings/files'
import { zipped } from '@/lib/belongings/zip'
import { Refusal } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { currentPerson } from '@/lib/web/session'

/** All that is of whoever is signed in, as a zip archive that is made while it is sent. */
export async function GET() {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/settings#data'))
  try {
    await spend('importing', { account: String(person.id) })
  } catch (error) {
    if (error instanceof Refusal) return new Response(error.message, { status: error.status })
    throw error
  }
  const chunks = zipped(belongings(person))
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${person.handle}-${new Date().toISOString().slice(0, 10)}.zip"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
