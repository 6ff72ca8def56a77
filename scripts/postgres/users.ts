import pg from 'pg'

/** Every process that uses the server shares this advisory lock; one that gets it alone is the last. */
const users = 7_314_501

const notYet = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

/**
 * Joins the users of a server: the connection shares their lock as long as it lives.
 * Undefined while the server is still starting, or already ending.
 */
export async function joinServer(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [users])
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const { code, message } = error as NodeJS.ErrnoException
    if (notYet.has(code ?? '') || message.includes('terminated')) return undefined
    throw error
  }
}

/** Leaves the users. True when nobody else is left; then nobody can join any more while this connection lives. */
export async function leaveServer(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [users])
    return (await client.query('select pg_try_advisory_lock($1) as alone', [users])).rows[0].alone
  } catch {
    return true
  }
}
