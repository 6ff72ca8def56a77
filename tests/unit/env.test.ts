import { expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'

it('needs nothing to be set', () => {
  expect(parseEnv({})).toMatchObject({ SITE_NAME: 'ShortScience', SITE_URL: 'http://localhost:3000', PORT: 3000, JOBS: 'on' })
})

it('takes an empty variable for an unset one', () => {
  expect(parseEnv({ PORT: '', SMTP_URL: '' })).toMatchObject({ PORT: 3000 })
})

it('derives the address from the port and the sender from the address', () => {
  expect(parseEnv({ PORT: '8080' }).SITE_URL).toBe('http://localhost:8080')
  const named = parseEnv({ SITE_URL: 'https://papers.example/', SITE_NAME: 'Read "it"' })
  expect(named).toMatchObject({ SITE_URL: 'https://papers.example', MAIL_FROM: '"Read it" <noreply@papers.example>' })
})

it.each([
  ['PORT', 'abc'],
  ['PORT', '99999'],
  ['SITE_URL', 'papers.example'],
  ['SITE_URL', 'https://papers.example/here'],
  ['SITE_URL', 'ftp://papers.example'],
  ['DATABASE_URL', 'mysql://localhost/papers'],
  ['SITE_CONTACT', 'someone'],
  ['JOBS', 'yes'],
  ['LOG', 'verbose'],
  ['METRICS_TOKEN', 'short'],
  ['TRUST_PROXY', '-1'],
  ['NEXTAUTH_SECRET', 'short'],
])('says in one sentence what is wrong with %s=%s', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name} must [^\n]+\\.$`))
})

it('misses what only a running site has when it is asked for, not before', () => {
  const settings = parseEnv({})
  expect(() => settings.DATABASE_URL).toThrow('DATABASE_URL is not set')
})
