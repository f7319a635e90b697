import type { FieldPlace } from '#crypto/fieldCipher'

/** Where a verified name and ID number are kept encrypted. */
export const legalNamePlace = (userId: string): FieldPlace => ({
  table: 'identity',
  column: 'legal_name',
  rowId: userId,
})

export const idNumberPlace = (userId: string): FieldPlace => ({ table: 'identity', column: 'id_number', rowId: userId })
