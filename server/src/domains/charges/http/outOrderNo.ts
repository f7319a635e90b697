import { Type } from '@sinclair/typebox'

export const outOrderNo = Type.String({
  pattern: '^[A-Za-z0-9_-]+$',
  minLength: 1,
  maxLength: 64,
  description: "The merchant's own number of the charge",
})

/** Parameters of a path that names a charge by its merchant's number. */
export const chargeParams = Type.Object({ outOrderNo }, { additionalProperties: false })
