import ts from 'typescript'
import { isTest, lineAt, type Problem, parse, type SourceFile } from './repository'

export const functionLinesMax = 70

/** First match counts. Dictionaries and data tables are lists, and a list may be long. */
const fileLinesMax: { files: RegExp; lines: number }[] = [
  { files: /^server\/src\/domains\/\w+\/http\/(?!schemas|present).*\.ts$/, lines: 120 },
  { files: /^src\/(?:pages|packages)\/.*\/index\.tsx$/, lines: 120 },
  { files: /^src\/stores\/.*\.ts$/, lines: 250 },
  { files: /./, lines: 300 },
]

/** Files that are longer for a reason. A file that shrank again must leave the list. */
export const longFiles: { path: string; because: string }[] = []

export function findLongFiles({ path, text }: SourceFile): Problem[] {
  if (longFiles.some((exception) => exception.path === path)) return []
  const lines = text.trimEnd().split('\n').length
  const max = isTest(path) ? 400 : maxLines(path)
  return lines > max
    ? [{ path, line: lines, message: `has ${lines} lines, more than ${max}: split it by subject` }]
    : []
}

export function maxLines(path: string): number {
  return fileLinesMax.find(({ files }) => files.test(path))?.lines ?? Number.POSITIVE_INFINITY
}

/** Functions and methods, by the lines from their first token to their closing brace. Tests' describe blocks may be long. */
export function findLongFunctions(file: SourceFile): Problem[] {
  const problems: Problem[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && !isTest(file.path)) {
      const first = lineAt(file.text, node.getStart())
      const lines = lineAt(file.text, node.end) - first + 1
      const message = `a function of ${lines} lines, more than ${functionLinesMax}: name its steps`
      if (lines > functionLinesMax) problems.push({ path: file.path, line: first, message })
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(file))
  return problems
}
