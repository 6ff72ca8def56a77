import { channel } from 'node:diagnostics_channel'

const statuses = channel('form-status')

/** Has the form or page under way answered with this status, by the server in front of the framework; without it, with 200. The first word counts. */
export function answerWith(status: number): void {
  statuses.publish(status)
}
