import { readRejection } from './failures'

/** What a host refused and the wallet goes on without. The hosts' own tools and a phone's debug panel show these lines. */
export function noteRefusal(what: string, rejection: unknown): void {
  const { text, numbers } = readRejection(rejection)
  const words = rejection instanceof Error ? rejection.message : text
  console.warn(`${what}: ${[words, ...numbers].filter((part) => part !== '').join(' ') || 'refused without a word'}`)
}
