import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureBuilt } from '@/scripts/start/build'
import { dataDir } from '@/scripts/start/data-dir'
import { loadSecrets } from '@/scripts/start/secrets'
import { ensureChromium } from './chromium'
import { playwrightCounts, vitestCounts, type Counts } from './counts'
import { run } from './run'

const reports = 'test-results'

/**
 * Everything that can be checked, soonest known first; `--fast` leaves out what needs a database, a build or a browser.
 * The last line adds up all tests; a check that fails without tests of its own counts as one.
 */
export async function main(args: string[]): Promise<void> {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports)
  const done = [await step('types', check('next typegen', 'tsc --noEmit')), await step('lint', check('oxlint --deny-warnings'))]
  done.push(await step('unit', vitest('unit')))
  if (!args.includes('--fast')) {
    done.push(await step('integration', vitest('integration')))
    const build = await step('build', built)
    done.push(build)
    if (build.failed) console.log('end to end not run: there is no build to test')
    else done.push(await step('end to end', playwright))
  }
  const sum = (what: keyof Counts) => done.reduce((total, counts) => total + counts[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') ? 1 : 0
}

/** Does one step and prints what came of it and its seconds. */
async function step(name: string, work: () => Promise<Counts>): Promise<Counts> {
  console.log(`${name} …`)
  const began = performance.now()
  const counts = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const tests = counts.passed ? `: ${counts.passed} passed, ${counts.failed} failed` : ''
  console.log(`${name} ${counts.failed ? 'FAILED' : 'ok'} in ${seconds} s${tests}`)
  return counts
}

/** Programs that pass or fail as a whole; what they print is shown when one fails. */
const check = (...commands: string[]) => async () => {
  for (const command of commands) {
    const { ok, output } = await run(command)
    if (!ok) return failure(`${command}\n${output}`)
  }
  return { passed: 0, failed: 0 }
}

function failure(why: string): Counts {
  console.log(why)
  return { passed: 0, failed: 1 }
}

/** A test runner, its progress shown; its JSON report says how many tests there were. */
async function tests<Report>(command: string, report: string, count: (report: Report) => Counts): Promise<Counts> {
  const { ok } = await run(command, { shown: true, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')))
    return { passed, failed: failed || ok ? failed : 1 }
  } catch {
    return failure(`${command} left no report.`)
  }
}

const vitest = (project: string) => () => {
  const report = `${reports}/${project}.json`
  const reporters = `--silent=passed-only --reporter=default --reporter=json --outputFile.json=${report}`
  return tests(`vitest run --config tests/vitest.config.ts --project ${project} ${reporters}`, report, vitestCounts)
}

async function playwright(): Promise<Counts> {
  const missing = await ensureChromium()
  if (missing) return failure(missing)
  return tests('playwright test --config tests/playwright.config.ts --reporter=list,json', `${reports}/e2e.json`, playwrightCounts)
}

/** The build that `npm start` would make, unless it is there. */
async function built(): Promise<Counts> {
  loadSecrets(dataDir())
  try {
    await ensureBuilt()
    return { passed: 0, failed: 0 }
  } catch (error) {
    return failure((error as Error).message)
  }
}
