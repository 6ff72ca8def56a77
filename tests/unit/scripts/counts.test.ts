import { describe, expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from '@/scripts/test/counts'

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const [good, bad] = [{ status: 'passed' }, { status: 'failed' }]
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('counting tests', () => {
  it.each([
    ['all passed', {}, 0],
    ['failed tests', { numFailedTests: 2, testResults: [{ status: 'failed', assertionResults: [good, bad, bad] }] }, 2],
    ['skipped and planned tests', { numPendingTests: 1, numTodoTests: 1 }, 2],
    ['a file that does not load', { testResults: [{ status: 'failed', assertionResults: [] }] }, 1],
    ['a hook that fails after its tests passed', { testResults: [{ status: 'failed', assertionResults: [good] }] }, 1],
  ])('in Vitest’s report: %s', (_, over, failed) => {
    expect(vitestCounts({ ...vitest, ...over })).toEqual({ passed: 3, failed })
  })

  it.each([
    ['all passed', {}, 0],
    ['failed, flaky and skipped tests', { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } }, 3],
    ['a server that does not start', { errors: [{}] }, 1],
  ])('in Playwright’s report: %s', (_, over, failed) => {
    expect(playwrightCounts({ ...playwright, ...over })).toEqual({ passed: 5, failed })
  })
})
