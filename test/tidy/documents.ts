import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lineAt, type Problem, root, type SourceFile } from './repository'

/** Relative links and pictures of a Markdown file that lead nowhere. */
export function findDeadLinks({ path, text }: SourceFile): Problem[] {
  const links = Array.from(text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|<(?:img|a)\s[^>]*(?:src|href)="([^"]+)"/g))
  return links.flatMap((match) => {
    const target = (match[1] ?? match[2] ?? '').replace(/[#?].*$/, '')
    if (target === '' || /^[a-z][a-z+.-]*:/i.test(target)) return []
    const isThere = existsSync(join(root, dirname(path), decodeURIComponent(target)))
    return isThere ? [] : [{ path, line: lineAt(text, match.index), message: `links to ${target}, which is not there` }]
  })
}

/**
 * Places of one machine: home and temporary folders, and package registries, which every machine names for itself.
 */
const privatePlaces = [
  /(?<![\w.:/-])\/(?:home|Users|root|work)\/[\w.-]+/g,
  /\b[A-Z]:\\Users\\/g,
  /"resolved": "https?:\/\/[^"/]+/g,
  /\bregistry\s*=\s*\S+/g,
  /\bhttps?:\/\/(?:[\w-]+\.)*(?:artifactory|nexus|verdaccio|npmmirror)[\w.-]*/gi,
]

export function findPrivatePlaces({ path, text }: SourceFile): Problem[] {
  return privatePlaces.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      path,
      line: lineAt(text, match.index),
      message: `names a place of one machine: ${match[0]}`,
    })),
  )
}
