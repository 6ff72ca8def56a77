import { Unavailable } from '@/lib/errors'
import { pictureName } from '@/lib/images/schema'
import { store } from '@/lib/images/store'

const types: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' }

/** A stored picture. Its name is its content's, so it may be kept for ever; and it can do nothing but be looked at. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const name = pictureName.safeParse((await params).name)
  if (!name.success) return refuse(404, 'No such picture.')
  try {
    const bytes = await store().get(name.data)
    if (!bytes) return refuse(404, 'No such picture.')
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': types[name.data.split('.').at(-1)!]!,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Content-Disposition': 'inline',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    })
  } catch (error) {
    if (error instanceof Unavailable) return refuse(error.status, 'This picture is out of reach for now.')
    throw error
  }
}

const refuse = (status: number, sentence: string) => new Response(sentence, { status, headers: { 'Cache-Control': 'no-store' } })
