import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export const root = join(__dirname, '../..')

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string
  text: string
}

/** One broken rule: where, and what to do instead. */
export interface Problem {
  path: string
  line: number
  message: string
}

const ignoredFolders = new Set(['node_modules', 'dist', '.git', '.data', '.cache', '.swc', 'coverage'])

/** Everything Git tracks or would track; without Git (an unpacked archive) every file outside built folders. */
function listPaths(): string[] {
  try {
    const output = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    return output.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))
  } catch {
    return walk('')
  }
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : walk(path)
    return [path]
  })
}

export const paths = listPaths()

export function readFiles(pattern: RegExp): SourceFile[] {
  return paths
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Our own TypeScript: not the generated types, not the rules' own bad examples. */
export function readSources(): SourceFile[] {
  return readFiles(/^(?:src|rules|server|sandbox|test|config|bench|types)\/.*\.tsx?$/).filter(
    ({ path }) => path !== 'types/wallet-api.d.ts' && !path.startsWith('test/tidy/'),
  )
}

export const isTest = (path: string): boolean => /\.test\.tsx?$|^test\/|^server\/test\/|^sandbox\/test\//.test(path)

export function parse({ path, text }: SourceFile): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind)
}

/** Line of a character offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Problems as lines a person can click on; an empty list is what a test expects. */
export function report(problems: Problem[]): string[] {
  return problems.map(({ path, line, message }) => `${path}:${line} ${message}`)
}
