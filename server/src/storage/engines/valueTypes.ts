import { types } from 'pg'

const INT8 = 20
const DATE = 1082

/**
 * How column values arrive, on both engines: int8 as bigint (money never passes through a float), a date as
 * its 'YYYY-MM-DD' text (a JavaScript Date would shift it by the time zone), the rest as `pg` has it.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return (text: string) => BigInt(text)
    if (oid === DATE) return (text: string) => text
    return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text')
  },
}
