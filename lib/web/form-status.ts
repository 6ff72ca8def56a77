import { channel } from 'node:diagnostics_channel'
import { headers } from 'next/headers'

const notices = channel('form-status')

/** Has the form under way answered with this status, by the server in front of the framework; without it, with 200. */
export async function answerWith(status: number): Promise<void> {
  notices.publish({ form: (await headers()).get('x-form'), status })
}
