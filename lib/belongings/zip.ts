import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file for an archive; `packed` says that compressing it again is no use. */
export type File = { name: string; bytes: Uint8Array; packed?: boolean }

/** A zip archive of files, as they come: no more than one of them is in memory. */
export async function* zipped(files: AsyncIterable<File>): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for await (const { name, bytes, packed } of files) {
    const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    entry.push(bytes, true)
    yield* chunks.splice(0)
  }
  zip.end()
  yield* chunks.splice(0)
}
