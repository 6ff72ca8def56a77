import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

type Notice = { form: string | null; status: number }

/** The forms under way, and what their actions have said of them. */
const waiting = new Map<string | null, { status?: number }>()

subscribe('form-status', (notice) => {
  const { form, status } = notice as Notice
  const said = waiting.get(form)
  if (said) said.status = status
})

/**
 * A form's action cannot set the status it is answered with, so it gives notice of it under the number that the request
 * gets here. (A cookie could carry it too, but makes the framework draw the page anew, perhaps without the form.)
 */
export function settleStatus({ headers }: IncomingMessage, response: ServerResponse): void {
  const form = randomUUID()
  const said: { status?: number } = {}
  headers['x-form'] = form
  waiting.set(form, said)
  response.once('close', () => waiting.delete(form))
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse
  // A redirect or a failure says more than the form does.
  response.writeHead = (status: number, ...rest: unknown[]) => writeHead(status === 200 ? (said.status ?? 200) : status, ...rest)
}
