import { chownSync, existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whom PostgreSQL runs as, when that is not us. */
export type Account = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: then it runs as "postgres" if the machine has one, else as "nobody". */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) }
}

/** Hands a file or folder over to the account. */
export function give(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid)
}

/** Whether the account may pass through every folder above `path` (one under /root, say, it may not). */
export function canReach(account: Account, path: string): boolean {
  let folder = dirname(path)
  while (!existsSync(folder)) folder = dirname(folder)
  for (folder = realpathSync(folder); ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder)
    if (!(mode & (uid === account.uid ? 0o100 : 0o001))) return false
    if (folder === '/') return true
  }
}
