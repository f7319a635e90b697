import { lineAt, type Problem, type SourceFile } from './repository'

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
