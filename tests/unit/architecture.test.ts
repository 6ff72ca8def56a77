import { describe, expect, it } from 'vitest'
import { filePaths, isCode, readSource, textOf, topLevel, type Source } from '../support/source'

type Arrow = { from: RegExp; not: RegExp; why: string; typesExcepted?: true }

const database = String.raw`lib/db|lib/generated/.*|pg|@prisma/.*|graphile-worker`

const arrows: Arrow[] = [
  { from: /^app\//, not: new RegExp(`^(${database})$`),
    why: 'a page asks a query and an action a command: the database stays behind lib/<noun>' },
  { from: /^components\//, not: new RegExp(`^(${database}|lib/.+/(queries|commands)|lib/(web|front)/.*|app/.*)$`),
    typesExcepted: true, why: 'a view takes props and gives HTML: the page brings the data, actions arrive as props' },
  { from: /^components\//, not: /^(next\/(headers|cache|server)|node:.*)$/,
    why: 'a view knows no session, reads no file and fetches nothing' },
  { from: /^components\/ui\//, not: /^(lib|components\/(?!ui\/))/, typesExcepted: true,
    why: 'components/ui could ship in another product: it knows no noun of this one' },
  { from: /^lib\/(?!web\/|front\/)/, not: /^(next|react|react-dom|app|components)(\/|$)/,
    why: 'jobs, scripts and seeds call the same commands as the pages: what knows the framework belongs in lib/web' },
  { from: /^lib\/front\//, not: /^(react|react-dom|app|components)(\/|$)/,
    why: 'lib/front stands before the framework and knows pages as bytes' },
  { from: /^(lib\/(?!web\/)|scripts\/|prisma\/)/, not: /^lib\/web\//,
    why: 'lib/web is about a request of the framework, and only app has one' },
  { from: /^(?!scripts\/start|lib\/front\/|tests\/)/, not: /^lib\/front\//,
    why: 'lib/front is the server itself: scripts/start alone begins it' },
  { from: /^lib\/.+\/schema$/, not: new RegExp(`^(${database}|lib/.+/(queries|commands|permissions)|node:.*)$`),
    typesExcepted: true, why: 'a schema says what people send, in zod and other schemas' },
  { from: /^lib\/.+\/(rules|permissions)$/, not: new RegExp(`^(${database}|lib/.+/(queries|commands)|node:.*)$`),
    typesExcepted: true, why: 'rules and permissions decide purely: all they need comes as parameters' },
  { from: /^lib\/.+\/queries$/, not: /^lib\/.+\/commands$/, typesExcepted: true,
    why: 'a read writes nothing: what both need is a pure file' },
  { from: /^(app|components|lib)\//, not: /^(scripts|tests|prisma)\//,
    why: 'what is served does not depend on what operators and developers run' },
  { from: /^(scripts|prisma)\//, not: /^(app|components)\//,
    why: 'scripts and seeds call commands; pages are for the framework' },
  { from: /^tests\/unit\//, not: new RegExp(`^(${database}|lib/.+/(queries|commands)|tests/support/(own-)?database|tests/support/factories)$`),
    typesExcepted: true, why: 'unit tests run without a database: this is an integration test' },
]

/** The arrows a file breaks, each with its why. */
const broken = ({ path, imports }: Source) =>
  arrows
    .filter(({ from }) => from.test(path.replace(/\.\w+$/, '')))
    .flatMap(({ not, why, typesExcepted }) =>
      imports
        .filter(({ of, typeOnly }) => not.test(of) && !(typesExcepted && typeOnly))
        .map(({ of }) => `${path} imports ${of}, but ${why}`),
    )

const paths = filePaths()
const sources = paths.filter(isCode).map((path) => readSource(path))

describe('arrows', () => {
  it('point inwards', () => {
    expect(sources.flatMap(broken)).toEqual([])
  })

  it.each([
    ['app/page.tsx', `import { db } from '@/lib/db'`, 1],
    ['app/people/page.tsx', `const { db } = await import('../../lib/db')`, 1],
    ['components/papers/card.tsx', `import { safeNext } from '@/lib/web/paths'`, 1],
    ['components/papers/card.tsx', `import { type Paper } from '@/lib/papers/queries'`, 0],
    ['components/papers/card.tsx', `import { type Paper, papers } from '@/lib/papers/queries'`, 1],
    ['lib/papers/commands.ts', `import { revalidatePath } from 'next/cache'`, 1],
    ['lib/papers/commands.ts', `import nextAuth from 'next-auth'`, 0],
    ['lib/papers/rules.ts', `export { findPaper } from './queries'`, 1],
  ])('%s with %j breaks %i', (path, text, count) => {
    expect(broken(readSource(path, text))).toHaveLength(count)
  })
})

describe('files', () => {
  const sized = paths.filter((path) => isCode(path) || path.endsWith('.css'))
  const lines = sized.map((path) => ({ path, count: textOf(path).split('\n').length - 1 }))
  const counts = lines.map(({ count }) => count).sort((a, b) => a - b)
  const quantile = (share: number) => counts[Math.floor(counts.length * share)]!
  const report = `median ${quantile(0.5)} lines (aim: 45), ninth decile ${quantile(0.9)} (aim: 120)`

  it('have at most 220 lines', () => {
    expect(lines.filter(({ count }) => count > 220)).toEqual([])
  })

  it(`are small: ${report}`, () => {
    expect(quantile(0.5), report).toBeLessThanOrEqual(60)
    expect(quantile(0.9), report).toBeLessThanOrEqual(130)
  })

  it('are named in kebab-case, folders too', () => {
    const bare = (segment: string) => segment.replace(/^[_@.([]*/, '').replace(/[)\]]+$/, '')
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
    const named = paths.filter((path) => !path.startsWith('prisma/migrations/'))
    expect(named.filter((path) => !path.split('/').every((segment) => kebab.test(bare(segment))))).toEqual([])
  })

  it('are called by what they do', () => {
    expect(paths.filter((path) => /(^|[/.-])(utils?|helpers?|services?|managers?)([/.-]|$)/.test(path))).toEqual([])
  })

  it('are no barrels', () => {
    expect(sources.filter(({ barrel, path }) => barrel || /(^|\/)index\.\w+$/.test(path))).toEqual([])
  })

  it('export by name, save where the framework or a tool demands a default', () => {
    const names = 'page|layout|template|loading|default|error|global-error|not-found|forbidden|unauthorized'
    const files = 'sitemap|robots|manifest|icon|apple-icon|opengraph-image'
    const demanded = new RegExp(String.raw`^app/(.*/)?(${names}|${files})\.tsx?$|\.config\.\w+$|^tests/support/site-database\.ts$`)
    const defaults = sources.filter(({ defaultExport }) => defaultExport).map(({ path }) => path)
    expect(defaults.filter((path) => !demanded.test(path))).toEqual([])
  })

  it('hold server actions in app/_actions alone: the whole attack surface in one folder', () => {
    const actions = sources.filter(({ serverActions }) => serverActions).map(({ path }) => path)
    expect(actions.filter((path) => !path.startsWith('app/_actions/'))).toEqual([])
  })
})

it('keeps the top level to what must stand there', () => {
  const files = ['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json', 'next.config.js', 'prisma.config.ts']
  const folders = ['prisma', 'app', 'components', 'lib', 'tests', 'public', 'scripts', 'docs']
  const made = ['node_modules', 'next-env.d.ts', 'tsconfig.tsbuildinfo', 'test-results']
  const allowed = new Set([...files, ...folders, ...made])
  expect(topLevel().filter((name) => !name.startsWith('.') && !allowed.has(name))).toEqual([])
})
