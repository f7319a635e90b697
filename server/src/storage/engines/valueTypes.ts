import { types } from 'pg'
import type { SqlValue } from '#storage/database'

const INT8 = 20
const INT8_ARRAY: number = 1016
const DATE = 1082

/**
 * How column values arrive, on both engines: int8 as bigint (money never passes through a float), a date as
 * its 'YYYY-MM-DD' text (a JavaScript Date would shift it by the time zone), the rest as `pg` has it.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return parseBigint
    if (oid === INT8_ARRAY) return parseBigints
    if (oid === DATE) return parseDay
    return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text')
  },
}

const parseBigint = (text: string): bigint => BigInt(text)
const parseDay = (text: string): string => text

function parseBigints(text: string): (bigint | null)[] {
  const numbers: unknown = types.getTypeParser(INT8_ARRAY, 'text')(text)
  return (numbers as (string | null)[]).map((number) => (number === null ? null : BigInt(number)))
}

/** Characters that an element of an array has to escape between its quotes. */
const escapable = /["\\]/g
const isEscapable = /["\\]/

/**
 * PostgreSQL's text for a flat array, such as {"a",NULL,"b"}; what it can't write is left to `pg`. That builds the same
 * with two regular expressions an element, which was a tenth of the time a payment took.
 */
export function arrayText(values: readonly SqlValue[]): string | readonly SqlValue[] {
  let text = '{'
  for (const [index, value] of values.entries()) {
    const element = elementText(value)
    if (element === null) return values
    text += index === 0 ? element : `,${element}`
  }
  return `${text}}`
}

function elementText(value: SqlValue): string | null {
  if (value === null) return 'NULL'
  switch (typeof value) {
    case 'string':
      return `"${isEscapable.test(value) ? value.replace(escapable, '\\$&') : value}"`
    case 'bigint':
    case 'number':
    case 'boolean':
      return String(value)
    default:
      return value instanceof Date ? timeText(value) : null
  }
}

/** Null outside the years 1 to 9999, which PostgreSQL writes in other ways. */
function timeText(time: Date): string | null {
  const year = time.getUTCFullYear()
  return year >= 1 && year <= 9999 ? `"${time.toISOString()}"` : null
}
