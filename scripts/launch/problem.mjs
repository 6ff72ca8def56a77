/** Something the operator can mend; the message is the one sentence that says what and how. */
export class Problem extends Error {
  name = 'Problem'
}

const forbidden = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'])

/**
 * One sentence for a failure that is nobody's bug; undefined for anything else, whose stack is worth seeing.
 * Errors are told by name and code, since a bundle holds classes of its own.
 * @param {any} error
 * @returns {string | undefined}
 */
export function sentence(error) {
  const text = String(error?.message)
  if (error?.code === 'ENOSPC' || error?.code === '53100' || /ENOSPC|No space left on device/i.test(text)) {
    return 'The disk is full: free some space and run this again.'
  }
  if (error?.name === 'Problem' || error?.name === 'BadEnvironment') return text
  if (forbidden.has(error?.code) && error.path) {
    return `Writing to ${error.path} failed (${error.code}): it must be a place where this user may write.`
  }
}
