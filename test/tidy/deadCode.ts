import { isTest, lineAt, type Problem, type SourceFile } from './repository'

/** Files that are entered from outside: by Node, by the build, by the host. */
const entries = /^(?:config\/|src\/(?:app\.config\.ts|app\.tsx)$|.*\.config\.ts$|.*\/main\.ts$|bench\/)/

/** Exports nobody in the product names: neither another file nor, a second time, their own. Tests alone keep nothing alive. */
export function findUnusedExports(files: SourceFile[]): Problem[] {
  const products = files.filter(({ path }) => !isTest(path))
  const users = new Map<string, Set<string>>()
  for (const { path, text } of products) {
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) users.set(word, (users.get(word) ?? new Set()).add(path))
  }
  return products
    .filter(({ path }) => !entries.test(path))
    .flatMap(({ path, text }) => {
      const exported = Array.from(
        text.matchAll(/^export (?:async )?(?:const|function|class|interface|type) ([\w$]+)/gm),
      )
      return exported
        .filter(([, name = '']) => users.get(name)?.size === 1 && countOf(text, name) === 1)
        .map((match) => ({ path, line: lineAt(text, match.index), message: `exports ${match[1]}, which nothing uses` }))
    })
}

function countOf(text: string, name: string): number {
  return Array.from(text.matchAll(/[A-Za-z_$][\w$]*/g)).filter(([word]) => word === name).length
}

/** Texts no page shows: keys of a dictionary that stand nowhere as 'file.key'. */
export function findUnusedTexts(dictionaries: SourceFile[], users: SourceFile[]): Problem[] {
  const code = users.map(({ text }) => text).join('\n')
  return dictionaries.flatMap(({ path, text }) => {
    const name = /(\w+)\.ts$/.exec(path)?.[1] ?? ''
    return Array.from(text.matchAll(/^ {2}(\w+):/gm))
      .filter((match) => !code.includes(`'${name}.${match[1]}'`))
      .map((match) => ({ path, line: lineAt(text, match.index), message: `nothing shows '${name}.${match[1]}'` }))
  })
}
