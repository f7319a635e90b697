import { types } from 'pg'

const INT8 = 20
const INT8_ARRAY: number = 1016
const DATE = 1082

/**
 * How column values arrive, on both engines: int8 as bigint (money never passes through a float), a date as
 * its 'YYYY-MM-DD' text (a JavaScript Date would shift it by the time zone), the rest as `pg` has it.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return (text: string) => BigInt(text)
    if (oid === INT8_ARRAY) return parseBigints
    if (oid === DATE) return (text: string) => text
    return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text')
  },
}

function parseBigints(text: string): bigint[] {
  const numbers: unknown = types.getTypeParser(INT8_ARRAY, 'text')(text)
  return (numbers as string[]).map((number) => BigInt(number))
}
