import { readFile } from 'node:fs/promises'
import { capture } from './capture.mjs'
import { Problem } from './problem.mjs'
import { step } from './step.mjs'

/** Installs exactly what package-lock.json says, unless that is what is installed. */
export async function ensureInstalled() {
  if (await isInstalled()) return
  const install = () => capture('npm', ['ci', '--include=dev']).catch(noNpm)
  const { code, output } = await step('Installing the packages', install)
  if (code !== 0) throw new Problem(`Installing the packages (npm ci) failed: ${reason(output)}`)
}

/** npm leaves its own record of what it installed, which misses only the optional packages of other platforms. */
async function isInstalled() {
  const record = await readFile('node_modules/.package-lock.json', 'utf8').catch(() => '{}')
  const installed = JSON.parse(record).packages ?? {}
  const locked = JSON.parse(await readFile('package-lock.json', 'utf8')).packages
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true
    if (!installed[path]) return Boolean(entry.optional || entry.devOptional)
    return installed[path].version === entry.version && installed[path].integrity === entry.integrity
  })
}

function noNpm(error) {
  if (error.code !== 'ENOENT') throw error
  throw new Problem('The packages cannot be installed because npm, which comes with Node.js, is not there.')
}

/** The lines of npm's output that say why, without its codes and the place of its log. */
function reason(output) {
  const lines = output.matchAll(/^npm error (?!code |errno |syscall |path |A complete log)(\S.*)/gm)
  return [...lines].slice(0, 2).map(([, line]) => line).join(' ') || output.trim().slice(-300)
}
