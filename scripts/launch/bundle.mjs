import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { Problem } from './problem.mjs'

/**
 * Bundles our own files that a script imports (packages stay where they are) and tells the address to import.
 * What is imported dynamically gets files of its own, so that it runs only when it is asked for; so does the thread that
 * renders heavy texts.
 * @param {string} name
 */
export async function bundle(name) {
  const entry = [`scripts/${name}.ts`, `scripts/${name}/main.ts`].find((file) => existsSync(file))
  if (!entry) throw new Problem(`There is no script called ${name}.`)
  const outdir = `node_modules/.cache/scripts/${name}`
  const { outputFiles } = buildSync({
    write: false,
    entryPoints: { main: entry, 'render-thread': 'lib/markdown/render-thread.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'silent',
  })
  mkdirSync(outdir, { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
  return pathToFileURL(resolve(outdir, 'main.mjs')).href
}
