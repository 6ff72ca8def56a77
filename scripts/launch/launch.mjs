import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureClient } from './client.mjs'
import { ensureInstalled } from './install.mjs'
import { sentence } from './problem.mjs'

/**
 * Runs the script called `name` from the root of the repository: its module, then its `main(args)` if it exports one.
 * What the operator can mend is told in one sentence; either way a failure ends the process with exit code 1.
 * @param {string} name
 * @param {string[]} args
 */
export async function launch(name, args) {
  process.chdir(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
  // The site's maps would take 50 MB of a server's memory, and the framework reads its own when it tells of an error.
  if (name !== 'start') process.setSourceMapsEnabled(true)
  try {
    await ensureInstalled()
    await ensureClient()
    const { bundle } = await import('./bundle.mjs')
    const script = await import(await bundle(name))
    await script.main?.(args)
  } catch (error) {
    console.error(sentence(error) ?? error)
    process.exit(1)
  }
}
