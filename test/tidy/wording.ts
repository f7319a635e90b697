import { isTest, lineAt, type Problem, readFiles, type SourceFile } from './repository'

interface Word {
  banned: RegExp
  instead: string
}

/** How the wallet speaks Chinese, wherever a person reads it: one word for one thing, and nobody is addressed as a friend. */
const words: readonly Word[] = [
  { banned: /商户/, instead: '商家' },
  { banned: /你|妳/, instead: '您' },
  { banned: /借记卡/, instead: '储蓄卡' },
  { banned: /沙盒/, instead: '沙箱' },
  { banned: /登陆/, instead: '登录' },
  { banned: /帐/, instead: '账' },
  { banned: /亲[，,爱]/, instead: '您, or nothing' },
  { banned: /！/, instead: '。' },
]

/** Everything with a sentence in it that somebody reads: app, API, sandbox with its desk, and what is written about them. */
const read =
  /^(?:(?:src|rules|server|sandbox|types|scripts|docs)\/.*\.(?:tsx?|mjs|json|html|svg|md|sql)|[\w.]+\.md|project[\w.]*\.json)$/

export function readTexts(): SourceFile[] {
  return readFiles(read).filter(({ path }) => !isTest(path))
}

export function findWords({ path, text }: SourceFile): Problem[] {
  return words.flatMap(({ banned, instead }) =>
    Array.from(text.matchAll(new RegExp(banned, 'g')), ({ 0: found, index }) => ({
      path,
      line: lineAt(text, index),
      message: `${found}: write ${instead}`,
    })),
  )
}
