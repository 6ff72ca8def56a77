import { createHash } from 'node:crypto'

/** Counts and hashes bytes as they pass. */
export class Tally {
  bytes = 0
  count = 0
  readonly #hash = createHash('sha256')

  /** Passes a stream on, counted. */
  async *of(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      this.bytes += chunk.length
      this.#hash.update(chunk)
      yield chunk
    }
  }

  /** Takes a whole file: its name and size count, too, so that no two rows of files are alike. */
  add(name: string, content: Buffer): void {
    this.count += 1
    this.bytes += content.length
    this.#hash.update(`${name} ${content.length}\n`).update(content)
  }

  /** The hash of all that has passed, hex; nothing may come after. */
  sha256(): string {
    return this.#hash.digest('hex')
  }
}
