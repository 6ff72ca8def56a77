import { channel } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { settleStatus } from '@/lib/front/form-status'

/** A form under way: the number it got, and its answer. */
function form() {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  settleStatus(request, response)
  return { number: request.headers['x-form'], response }
}

const say = (number: unknown, status: number) => channel('form-status').publish({ form: number, status })

it.each([
  ['a refusal', 422, 200, 422],
  ['a redirect, which says more', 422, 303, 303],
  ['a failure, which says more', 422, 500, 500],
])('answers a form with %s', (_, said, status, expected) => {
  const { number, response } = form()
  say(number, said)
  response.writeHead(status)
  expect(response.statusCode).toBe(expected)
})

it('takes no other form’s status for its own', () => {
  const [one, other] = [form(), form()]
  say(one.number, 401)
  say(null, 403)
  other.response.writeHead(200)
  one.response.writeHead(200)
  expect([other.response.statusCode, one.response.statusCode]).toEqual([200, 401])
})
