import { type Static, type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox'
import { errorCodes } from '@wallet/rules'
import { linePattern, scannedPattern, typedPattern, visibleAsciiPattern } from '#text'

/** Builders for the contract's schemas. A named schema becomes a component of the same name. */

/** A named object of exactly these fields. */
export function object<P extends TProperties>($id: string, properties: P, description?: string): TObject<P> {
  return Type.Object(properties, { $id, additionalProperties: false, ...(description ? { description } : {}) })
}

/** A reference to a named schema, with its static type. */
export function ref<S extends TSchema>(schema: S) {
  return Type.Unsafe<Static<S>>({ $ref: `${schema.$id}#` })
}

/** A string that is one of these. */
export function literals<const L extends readonly string[]>(values: L, options: { description?: string } = {}) {
  return Type.Unsafe<L[number]>({ type: 'string', enum: [...values], ...options })
}

/** The same schema, or null. */
export function nullable<S extends TSchema>(schema: S) {
  const inner: Record<string, unknown> = { ...schema }
  const isPlain = typeof inner.type === 'string' && inner.enum === undefined
  return Type.Unsafe<Static<S> | null>(
    isPlain ? { ...inner, type: [inner.type, 'null'] } : { anyOf: [schema, { type: 'null' }] },
  )
}

export const uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  minLength: 36,
  maxLength: 36,
  description: 'UUID in lower case',
})

export const instant = Type.String({ format: 'date-time', description: 'RFC 3339, UTC, with milliseconds' })

/** An amount of money that may be zero: integer fen. */
export const fen = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, description: 'Integer fen' })

/** An amount that somebody pays: at least one fen. */
export const positiveFen = Type.Integer({
  minimum: 1,
  maximum: 1_000_000_000_000,
  description: 'Integer fen, at least 1',
})

export const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/**
 * One visible line of at most so many characters. Every text that somebody writes for others to read is one; no field of
 * a request is a bare `Type.String`.
 */
export const line = (maxLength: number, description: string) =>
  Type.String({ pattern: linePattern, minLength: 1, maxLength, description })

/** What a person types or pastes, unseen marks and all; the use case brings it into the canonical form of its kind. */
export const typed = (maxLength: number, description: string) =>
  Type.String({ pattern: typedPattern, minLength: 1, maxLength, description })

/** What a scanner read, as it was read. */
export const scanned = (maxLength: number, description: string) =>
  Type.String({ pattern: scannedPattern, minLength: 1, maxLength, description })

/** An id, code or token of somebody else's making. */
export const foreignId = (maxLength: number, description: string) =>
  Type.String({ pattern: visibleAsciiPattern, minLength: 1, maxLength, description })

export const phone = typed(
  64,
  'Mainland mobile number. Spaces, hyphens, brackets, +86, full-width digits and unseen marks are cleaned away',
)

/** An opaque ticket of ours. */
export const ticket = Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 16, maxLength: 200 })

/** The version of a text to agree to. */
export const documentVersion = Type.String({ pattern: '^[0-9A-Za-z._-]+$', minLength: 1, maxLength: 16 })

export const smsCode = Type.String({ pattern: '^[0-9]{6}$', minLength: 6, maxLength: 6 })

export const errorCode = literals(errorCodes, { description: 'Stable; branch on this, never on text' })

export const moved = literals(['no', 'yes', 'unknown'], { description: 'Whether money moved' })

export const errorParams = Type.Unsafe<Record<string, string | number>>({
  type: 'object',
  additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  description: 'Slots of the sentence: triesLeft, retryAfterSeconds, unlocksAt, gapFen, leftFen, field, bank, app …',
})

/** Parameters of a path that names one thing. */
export const idParams = Type.Object({ id: uuid }, { additionalProperties: false })
