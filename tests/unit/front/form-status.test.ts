import { expect, it } from 'vitest'
import { takeStatus } from '@/lib/front/form-status'

it.each([
  ['no cookies', undefined, { cookies: [] }],
  ['other cookies only', ['theme=dark; Path=/'], { cookies: ['theme=dark; Path=/'] }],
  ['a refusal', ['theme=dark', 'form-status=422; Path=/'], { status: 422, cookies: ['theme=dark'] }],
  ['one cookie', 'form-status=503; Path=/', { status: 503, cookies: [] }],
  ['no status of a failure', ['form-status=200; Path=/'], { cookies: [] }],
  ['no status at all', ['form-status=4222; Path=/'], { cookies: [] }],
])('%s', (_, header, expected) => {
  expect(takeStatus(header)).toEqual(expected)
})
