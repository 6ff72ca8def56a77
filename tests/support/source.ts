import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import ts from 'typescript'

const repository = join(import.meta.dirname, '../..')
const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests']
const code = ['.ts', '.tsx', '.mjs', '.js']

/** One import or re-export: a file of ours from the repository's root without extension, or a package's specifier. */
export type Import = { of: string; typeOnly: boolean }

/** What the architecture's rules ask of a file of code. */
export type Source = {
  path: string
  imports: Import[]
  defaultExport: boolean
  /** It has statements, and all of them pass on what other files export. */
  barrel: boolean
  /** Where `'use server'` stands, at the top of the file or of a function. */
  serverActions: boolean
}

/** Every file under our folders, as paths from the repository's root; generated code is not ours. */
export function filePaths(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(entry.parentPath.slice(repository.length + 1), entry.name))
      .filter((path) => !path.startsWith('lib/generated/')),
  )
}

export const topLevel = () => readdirSync(repository)
export const textOf = (path: string) => readFileSync(join(repository, path), 'utf8')
export const isCode = (path: string) => code.includes(extname(path)) && !path.endsWith('.d.ts')

/** Reads one file of code. */
export function readSource(path: string, text = textOf(path)): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
  const source: Source = { path, imports: [], defaultExport: false, barrel: false, serverActions: false }
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) source.imports.push({ of: resolve(path, specifier.text), typeOnly })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    else if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === 'use server')
      source.serverActions = true
    if (ts.isExportAssignment(node) || isDefault(node)) source.defaultExport = true
    ts.forEachChild(node, visit)
  }
  visit(file)
  source.barrel =
    file.statements.length > 0 && file.statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier)
  return source
}

function resolve(from: string, specifier: string): string {
  const ours = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier)
      : undefined
  return ours === undefined ? specifier : ours.replace(/\.(tsx?|mjs|js)$/, '')
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
}

function isDefault(node: ts.Node): boolean {
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false
}
