import { expect, it } from 'vitest'
import { pool } from '@/lib/db'
import { TooMany } from '@/lib/errors'
import { forgetOldCounts, spend } from '@/lib/limits'

const times = (count: number, what: (n: number) => Promise<void>) => Promise.all(Array.from({ length: count }, (_, n) => what(n)))

it('refuses an account that does a thing too often, and says how long to wait', async () => {
  await times(5, () => spend('signUp', { account: 'ada' }))
  const refused = await spend('signUp', { account: 'ada' }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(TooMany)
  expect(refused).toHaveProperty('message', 'That is too often. Please try again in 60 minutes.')
  await spend('signUp', { account: 'eve' })
  await spend('reset', { account: 'ada' })
})

it('counts exactly when many come at once, ten times as many from one network', async () => {
  const address = (n: number) => `2001:db8:1:2::${n.toString(16)}`
  const tries = Array.from({ length: 60 }, (_, n) => spend('signUp', { account: `a${n}`, address: address(n) }))
  const results = await Promise.allSettled(tries)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
  await spend('signUp', { account: 'someone', address: '2001:db8:1:3::1' })
})

it('stores neither names nor addresses, and forgets what is over', async () => {
  await spend('vote', { account: 'ada', address: '192.0.2.7' })
  const { rows } = await pool.query('SELECT key FROM rate_limits.counts')
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/ada|192/)
  await pool.query('UPDATE rate_limits.counts SET expire = 1 WHERE key LIKE $1', ['vote-account%'])
  await forgetOldCounts()
  expect((await pool.query('SELECT FROM rate_limits.counts')).rowCount).toBe(1)
})
