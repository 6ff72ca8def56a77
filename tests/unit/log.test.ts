import { afterEach, expect, it, vi } from 'vitest'
import { logError, logRequest, logsRequests, openLog, type LogMode } from '@/lib/log'

const line = { id: 'a-request', method: 'GET', path: '/papers/x', status: 200, ms: 0.4, bytes: 900, how: 'hit' }

/** What a log in this mode writes of a request, of one that failed, and of a bug. */
function told(mode: LogMode): { asks: boolean; out: string[]; console: unknown[][] } {
  const out: string[] = []
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  openLog(mode, { write: (text) => void out.push(text) })
  logRequest(line)
  logRequest({ ...line, status: 500, error: '1234' })
  logError(new RangeError('too far'), 'a-request')
  return { asks: logsRequests(), out, console: complaints.mock.calls }
}

afterEach(() => {
  openLog('off')
  vi.restoreAllMocks()
})

it('tells of no request when it is off, and of every bug', () => {
  expect(told('off')).toEqual({ asks: false, out: [], console: [['Request a-request:', new RangeError('too far')]] })
})

it('tells of requests in lines', () => {
  const { asks, out, console } = told('lines')
  expect([asks, out.map((text) => text.slice(8)), console.length]).toEqual([
    true, [' 200 GET /papers/x 0.4 ms hit\n', ' 500 GET /papers/x 0.4 ms hit error 1234\n'], 1,
  ])
})

it('tells of all in JSON', () => {
  const { asks, out, console } = told('json')
  expect([asks, console]).toEqual([true, []])
  expect(out.map((text) => JSON.parse(text))).toMatchObject([
    { level: 'info', ...line },
    { level: 'error', status: 500, error: '1234' },
    { level: 'error', id: 'a-request', err: { type: 'RangeError', message: 'too far', stack: expect.stringContaining('log.test') } },
  ])
})
