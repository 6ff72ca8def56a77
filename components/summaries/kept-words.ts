/** What somebody has typed, with what they chose beside it. */
export type Words = { text: string; language: string; anonymous: boolean }

/** Words that the site may not have yet, kept in this browser. */
export type KeptWords = Words & {
  /** Whose, and of which text. */
  desk: string
  /** The window they were typed in; see `thisWindow`. */
  window: string
  /** The edition they build on. */
  base: string
  /** When, in ms. */
  at: number
}

const STORE = 'words'
let opened: Promise<IDBDatabase> | undefined
let at: IDBDatabase | undefined

/** Opens the browser's own database, so that words can be kept in it at once even while the page is closing. */
export const openKeptWords = () =>
  (opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('writing', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: ['desk', 'window'] })
    asked.onsuccess = () => resolve((at = asked.result))
    asked.onerror = () => reject(asked.error)
  }))

function write(change: (store: IDBObjectStore) => void): Promise<void> {
  const change_ = (database: IDBDatabase) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'relaxed' })
      change(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve()
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
      transaction.commit()
    })
  return at ? change_(at) : openKeptWords().then(change_)
}

export const keepWords = (words: KeptWords) => write((store) => store.put(words))
export const forgetWords = ({ desk, window }: Pick<KeptWords, 'desk' | 'window'>) => write((store) => store.delete([desk, window]))

/** All words kept of a text, the last first. */
export async function wordsOf(desk: string): Promise<KeptWords[]> {
  const store = (await openKeptWords()).transaction(STORE).objectStore(STORE)
  const asked = store.getAll(IDBKeyRange.bound([desk], [desk, []])) as IDBRequest<KeptWords[]>
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result.sort((one, other) => other.at - one.at))
    asked.onerror = () => reject(asked.error)
  })
}
