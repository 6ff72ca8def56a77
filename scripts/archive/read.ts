import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { pictureName } from '@/lib/images/schema'
import { manifestName, manifestShape, picturePart, tablePart, type Manifest } from '@/scripts/archive/manifest'
import { Tally } from '@/scripts/archive/tally'
import { Problem } from '@/scripts/launch/problem.mjs'

/** What is done with the parts; each stream is read to its end. */
type Reader = {
  table(name: string, rows: AsyncIterable<Buffer>): Promise<void>
  picture(name: string, content: Buffer): Promise<void>
}

/**
 * Reads a backup from its beginning to its end and compares all of it with what it says of itself.
 * @throws Problem when it is not whole, damaged, or of a kind that we cannot read; by then parts of it have been read
 */
export async function readArchive(file: string, reader: Reader): Promise<Manifest> {
  const tables = new Map<string, { bytes: number; sha256: string }>()
  const pictures = new Tally()
  let manifest: Manifest | undefined
  const parts = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), parts)
  reading.catch(() => {}) // What is wrong with the file is thrown by the loop, too.
  for await (const part of parts) {
    const [, table] = /^tables\/(\w+)\.copy$/.exec(part.header.name) ?? []
    const picture = pictureName.safeParse(part.header.name.replace(/^images\//, '')).data
    if (table) {
      const tally = new Tally()
      await reader.table(table, tally.of(part))
      tables.set(tablePart(table), { bytes: tally.bytes, sha256: tally.sha256() })
    } else if (picture && part.header.name === picturePart(picture)) {
      const content = await buffer(part)
      pictures.add(picture, content)
      await reader.picture(picture, content)
    } else if (part.header.name === manifestName) {
      manifest = manifestOf((await buffer(part)).toString())
    } else {
      throw new Problem(`${part.header.name} is in the file, which no backup of ours holds.`)
    }
  }
  await reading
  if (!manifest) throw new Problem('Its end is missing.')
  const { count, bytes } = pictures
  const found = { tables: [...tables], pictures: { count, bytes, sha256: pictures.sha256() } }
  const told = { tables: manifest.tables.map(({ name, bytes, sha256 }) => [tablePart(name), { bytes, sha256 }]), pictures: manifest.pictures }
  if (JSON.stringify(found) !== JSON.stringify(told)) throw new Problem('What is in it is not what it says of itself.')
  return manifest
}

function manifestOf(text: string): Manifest {
  const { data, error } = manifestShape.safeParse(JSON.parse(text))
  if (data) return data
  const isFormat = error.issues.some(({ path }) => path[0] === 'format')
  throw new Problem(isFormat ? 'It is of another format: update the site, then try again.' : 'Its manifest is damaged.')
}

/** Reads a backup for nothing but to see that it is whole. @throws Problem with the reason when it is not */
export async function verifyArchive(file: string): Promise<Manifest> {
  try {
    return await readArchive(file, {
      async table(_, rows) {
        for await (const _ of rows);
      },
      picture: async () => {},
    })
  } catch (error) {
    const why = error instanceof Problem ? error.message : `It is damaged or cut off: ${(error as Error).message}.`
    throw new Problem(`${file} cannot be restored. ${why}`)
  }
}
