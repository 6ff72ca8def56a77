import { get } from '@/lib/images/store'
import { pictureName } from '@/lib/images/schema'

const types: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' }

/** A stored picture. Its name is its content's, so it may be kept for ever; and it can do nothing but be looked at. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const name = pictureName.safeParse((await params).name)
  const bytes = name.success ? await get(name.data) : null
  if (!name.success || !bytes) return new Response('No such picture.', { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[name.data.split('.').at(-1)!]!,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': 'inline',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}
