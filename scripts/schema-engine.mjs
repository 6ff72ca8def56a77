#!/usr/bin/env node
// Stands in for the schema engine that Prisma's command line would download: the same JSON-RPC over standard input and
// output, answered by Prisma's own engine compiled to WebAssembly and the adapter for node-postgres.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const url = JSON.parse(option('--datasource') ?? '{}').url ?? process.env.DATABASE_URL
const datamodels = (option('--datamodels') ?? '').split(',').filter(Boolean)

if (process.argv.includes('cli')) process.exit(await canConnect())

async function canConnect() {
  const client = new pg.Client(url)
  try {
    await client.connect()
    await client.end()
    console.log('Connection successful')
    return 0
  } catch (error) {
    const fields = { message: error.message || error.code, error_code: 'P1001' }
    console.error(`{}\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`)
    return 1
  }
}

/** Mends two things: the adapter cuts scripts at every semicolon, and refuses the catalogue's type "char" (read as text). */
const CHAR = 18
const TEXT = 25
function mended(connection) {
  const performIO = connection.performIO.bind(connection)
  const queryRaw = connection.queryRaw.bind(connection)
  const chars = new WeakMap()
  connection.executeScript = (sql) => performIO({ sql, args: [], argTypes: [] }).then(() => {})
  connection.performIO = async (query) => {
    const result = await performIO(query)
    const columns = (result.fields ?? []).flatMap((field, n) => (field.dataTypeID === CHAR ? [n] : []))
    for (const n of columns) result.fields[n].dataTypeID = TEXT
    chars.set(query, columns)
    return result
  }
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const n of chars.get(query) ?? []) result.columnTypes[n] = ColumnTypeEnum.Character
    return result
  }
  return connection
}

class Adapter extends PrismaPg {
  async connect() {
    return mended(await super.connect())
  }
  async connectToShadowDb() {
    return mended(await super.connectToShadowDb())
  }
}

const packageDir = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
const glue = await import(join(packageDir, 'schema_engine_bg.js'))
const { instance } = await WebAssembly.instantiate(readFileSync(join(packageDir, 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': glue,
})
glue.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }

function engine(connectionString) {
  const files = datamodels.map((path) => [path, readFileSync(path, 'utf8')])
  const adapter = bindMigrationAwareSqlAdapterFactory(new Adapter({ connectionString }))
  return glue.SchemaEngine.new({ datamodels: files.length ? files : undefined }, () => {}, adapter)
}

/** The engine replays migrations on the connection it has, so it gets a database of its own for that, never the real one. */
async function onScratchDatabase(work) {
  const name = `prisma_shadow_${process.pid}_${Date.now()}`
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create database "${name}" template template0`)
  try {
    const scratch = new URL(url)
    scratch.pathname = name
    return await work(await engine(scratch.href))
  } finally {
    await client.query(`drop database if exists "${name}" with (force)`)
    await client.end()
  }
}

const needsMigrateDev = new Set(['devDiagnostic', 'createMigration', 'evaluateDataLoss'])
let main
async function answer({ method, params }) {
  if (needsMigrateDev.has(method)) throw new Error('Instead of `migrate dev` use `npm run db:migration -- NAME`.')
  const replays = method === 'diff' && [params.from, params.to].some((target) => target.tag === 'migrations')
  if (replays) return onScratchDatabase((scratch) => scratch.diff(params))
  main ??= await engine(url)
  return method === 'getDatabaseVersion' ? main.version(params) : main[method](params)
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  if (!method) continue
  try {
    const result = await answer({ method, params })
    if (method === 'diff' && result.stdout) send({ id: `p${id}`, method: 'print', params: { content: result.stdout } })
    send({ id, result: result ?? null })
  } catch (error) {
    const data = { is_panic: false, message: error.message, meta: error.meta ?? null, error_code: error.code ?? null }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}
process.exit(0)
