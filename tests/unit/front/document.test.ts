import { channel } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { makeDocument } from '@/lib/front/document'

it('answers a page that says it is a 404 with that, and shows what it shows', async () => {
  const handle = async (_: IncomingMessage, response: ServerResponse) => {
    channel('form-status').publish(404)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<html><body><script>1</script>Not here yet</body></html>')
  }
  const made = await makeDocument(handle, { method: 'GET', url: '/papers/10.5555/x', headers: {} }, { scripts: false })
  expect([made.status, made.body.toString()]).toEqual([404, expect.stringContaining('Not here yet')])
  expect(made.body.toString()).not.toContain('script')
})
