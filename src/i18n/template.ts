import { formatCount } from '@wallet/rules'

export type SlotValues = Readonly<Record<string, string | number | undefined>>

const optionalPart = /\[([^\]]*?)(?:\|\|([^\]]*))?\]/g
const slot = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g

/**
 * Fills a sentence. `{name}` is the value (a number is a count, and grouped), `{name|one|many}` chooses a word by number, and a part in square
 * brackets is left out when one of its slots has no value: `[in {time}]`, or `[in {time}||later]` to say
 * something else then. A slot outside brackets that has no value stays empty, so nobody ever reads a brace.
 */
export function fillTemplate(template: string, values: SlotValues): string {
  const withParts = template.replace(optionalPart, (_, part: string, otherwise?: string) =>
    hasAllValues(part, values) ? part : (otherwise ?? ''),
  )
  return withParts.replace(slot, (_, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (one !== undefined && many !== undefined) return String(value) === '1' ? one : many
    return typeof value === 'number' ? formatCount(value) : (value ?? '')
  })
}

/** The names of all slots of a sentence, in order. */
export function slotNames(template: string): string[] {
  return (template.match(slot) ?? []).map((found) => found.replace(slot, '$1'))
}

function hasAllValues(part: string, values: SlotValues): boolean {
  return slotNames(part).every((name) => values[name] !== undefined && values[name] !== '')
}
