import { describe, expect, it } from 'vitest'
import { passwordInput, profileInput, signInInput, signUpInput } from '@/lib/people/schema'

const whole = { handle: 'ada', email: 'ada@example.org', password: 'correct horse' }

/** The first sentence about each field. */
const refusals = (input: object) =>
  Object.fromEntries(
    (signUpInput.safeParse({ ...whole, ...input }).error?.issues ?? []).reverse().map(({ path, message }) => [path[0], message]),
  )

describe('signing up', () => {
  it('takes what is needed, and tidies it', () => {
    const taken = signUpInput.parse({ ...whole, handle: ' ada ', email: ' Ada@Example.org ', name: undefined, next: undefined, name2: '' })
    expect(taken).toEqual({ handle: 'ada', name: '', email: 'Ada@Example.org', password: 'correct horse', next: '/' })
  })

  it.each([
    [{ handle: 'ab' }, 'handle'],
    [{ handle: 'a'.repeat(31) }, 'handle'],
    [{ handle: 'ada lovelace' }, 'handle'],
    [{ handle: 'adä' }, 'handle'],
    [{ handle: 'admin' }, 'handle'],
    [{ handle: 'x'.repeat(1_000_000) }, 'handle'],
    [{ handle: undefined }, 'handle'],
    [{ name: 'n'.repeat(101) }, 'name'],
    [{ email: 'ada' }, 'email'],
    [{ email: 'ada@example.org\r\nBcc: eve@example.org' }, 'email'],
    [{ email: 'ada@example.org, eve@example.org' }, 'email'],
    [{ email: `${'a'.repeat(250)}@example.org` }, 'email'],
    [{ password: '1234567' }, 'password'],
    [{ password: 'p'.repeat(201) }, 'password'],
    [{ password: undefined }, 'password'],
    [{ password: new File([], 'password') }, 'password'],
  ])('%o is refused beside its field', (input, field) => {
    expect(Object.keys(refusals(input))).toEqual([field])
  })

  it('counts characters as people do, and leaves a password as it was typed', () => {
    expect(refusals({ password: '😀'.repeat(200) })).toEqual({})
    expect(refusals({ password: '😀'.repeat(7) })).toHaveProperty('password')
    expect(signUpInput.parse({ ...whole, password: '  spaces at  the ends ' }).password).toBe('  spaces at  the ends ')
  })
})

it('takes any password for signing in, but does not hash a long one at length', () => {
  expect(signInInput.parse({ login: 'ada', password: '' })).toEqual({ login: 'ada', password: '', next: '/' })
  expect(signInInput.parse({ login: 'ada', password: 'p'.repeat(10_000) }).password).toHaveLength(400)
  expect(passwordInput.safeParse({ oldPassword: 'short', password: 'longer password' }).success).toBe(true)
})

describe('a profile', () => {
  it('keeps its lines and spells an ORCID iD one way', () => {
    const input = { name: ' Ada  Lovelace ', bio: 'First.\r\n\r\nSecond.\0 ', orcid: 'https://orcid.org/0000000218250097' }
    expect(profileInput.parse(input)).toEqual({ name: 'Ada Lovelace', bio: 'First.\n\nSecond.', orcid: '0000-0002-1825-0097' })
    expect(profileInput.parse({ name: 'Ada', bio: '', orcid: ' ' }).orcid).toBeNull()
  })

  it.each([
    [{ name: ' ', bio: '', orcid: '' }],
    [{ name: 'Ada', bio: 'b'.repeat(401), orcid: '' }],
    [{ name: 'Ada', bio: '', orcid: '0000-0002-1825-0098' }],
  ])('%o is refused', (input) => {
    expect(profileInput.safeParse(input).success).toBe(false)
  })
})
