import { describe, expect, it } from 'vitest'
import { hashPassword, NOBODYS_HASH, verifyPassword } from '@/lib/auth/passwords'
import { inTurn } from '@/lib/auth/turns'
import { Unavailable } from '@/lib/errors'

const parameters = (hash: string) => hash.split('$').slice(0, 4).join('$')

describe('a password', () => {
  it('is its own and no other, at the cost OWASP asks for', async () => {
    const hash = await hashPassword('correct horse')
    expect(parameters(hash)).toBe('$argon2id$v=19$m=19456,t=2,p=1')
    expect(await verifyPassword('correct horse', hash)).toBe(true)
    expect(await verifyPassword('Correct horse', hash)).toBe(false)
    expect(await hashPassword('correct horse')).not.toBe(hash)
  })

  it('is the same however its accents were typed', async () => {
    expect(await verifyPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true)
  })

  it('is nobody’s without a hash, at the same cost', async () => {
    expect(parameters(NOBODYS_HASH)).toBe(parameters(await hashPassword('anything')))
    expect(await verifyPassword('anything', null)).toBe(false)
  })
})

describe('the queue', () => {
  it('does two at once, in order, and goes on after a failure', async () => {
    let running = 0
    let most = 0
    const order: number[] = []
    const work = async (n: number) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
      order.push(n)
      if (n === 2) throw new Error('failed')
    }
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((n) => inTurn(() => work(n))))
    expect(most).toBe(2)
    expect(order).toEqual([1, 2, 3, 4, 5, 6])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array.from({ length: 4 }, () => 'fulfilled')])
  })

  it('turns away who would wait for seconds', async () => {
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const all = Array.from({ length: 102 }, () => inTurn(() => gate))
    await expect(inTurn(() => gate)).rejects.toBeInstanceOf(Unavailable)
    open()
    await Promise.all(all)
    expect(await inTurn(async () => 'again')).toBe('again')
  })
})
