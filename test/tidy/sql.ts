import { lineAt, type Problem, type SourceFile } from './repository'

/** SQL that one PostgreSQL has and the engines we may move to have not, or that hurts where money is moved. */
const forbidden: { pattern: RegExp; instead: string }[] = [
  { pattern: /\bplpgsql\b/i, instead: 'decide in the ledger’s pure function' },
  { pattern: /\bcreate\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i, instead: 'code in the service' },
  { pattern: /\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/i, instead: 'the write itself' },
  {
    pattern: /\b(?:small|big)?serial\b|\bgenerated\s+(?:always|by\s+default)\s+as\s+identity\b/i,
    instead: 'a uuid v7 made in Node',
  },
  { pattern: /\bcreate\s+sequence\b|\bnextval\s*\(/i, instead: 'a uuid v7 made in Node' },
  { pattern: /\bsavepoint\b/i, instead: 'one transaction that succeeds or fails whole' },
  { pattern: /\bpg_(?:try_)?advisory\w*/i, instead: 'a row lock, in order of the key' },
  { pattern: /\blisten\s+\w+\s*[;`]|\bpg_notify\b/i, instead: 'the job’s own interval' },
  { pattern: /\boffset\s+(?:\$\d|\d|:\w)/i, instead: 'a cursor: where (key) < ($1)' },
  {
    pattern: /\b(?:real|double\s+precision|float[48]?|money)\b(?=\s*(?:,|not|null|default|$))/im,
    instead: 'bigint fen',
  },
]

export function findForbiddenSql({ path, text }: SourceFile): Problem[] {
  const code = text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length))
  return forbidden.flatMap(({ pattern, instead }) => {
    const match = pattern.exec(code)
    return match === null
      ? []
      : [{ path, line: lineAt(code, match.index), message: `${match[0].trim()}: write ${instead}` }]
  })
}

/** Migrations are 0001_slug.sql, 0002_slug.sql …, and begin with a line of why. */
export function findMigrationProblems(files: SourceFile[]): Problem[] {
  return files
    .slice()
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, text }, index, sorted) => {
      const number = numberOf(path)
      const isNumbered = number !== null && number !== numberOf(sorted[index - 1]?.path ?? '')
      const problems = isNumbered ? [] : ['should be NNNN_slug.sql, with a number of its own']
      if (!text.startsWith('-- ')) problems.push('should begin with a comment of why')
      return problems.map((message) => ({ path, line: 1, message }))
    })
}

function numberOf(path: string): string | null {
  return /\/(\d{4})_[a-z0-9_]+\.sql$/.exec(path)?.[1] ?? null
}
