type ThisWindow = { name: string; others: Set<string> }

let claimed: Promise<ThisWindow> | undefined

/**
 * A name for this window, the same after it was loaded again, and the names of the other windows that are open. Each holds a lock
 * of its name as long as it lives, so that a window that is a copy of another, or one that has crashed, is known for what it is.
 */
export const thisWindow = () => (claimed ??= claim())

const lockOf = (name: string) => `writing ${name}`

async function claim(): Promise<ThisWindow> {
  // Browsers have locks on safe origins alone; without them every window is new.
  const locks = navigator.locks as LockManager | undefined
  const held = new Set((await locks?.query())?.held?.flatMap(({ name: lock = '' }) => (lock.startsWith(lockOf('')) ? lock.slice(lockOf('').length) : [])))
  const before = remembered()
  const name = before && locks && !held.has(before) ? before : [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36)).join('')
  remembered(name)
  void locks?.request(lockOf(name), () => new Promise(() => {}))
  held.delete(name)
  return { name, others: held }
}

function remembered(name?: string): string | null {
  try {
    if (name) sessionStorage.setItem('window', name)
    return sessionStorage.getItem('window')
  } catch {
    return null // Where the browser keeps nothing, this window is new each time.
  }
}
