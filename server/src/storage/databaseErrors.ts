/**
 * What storage can fail with. A statement the database refused keeps the driver's error (its `code` is the
 * SQLSTATE); everything that means "the database cannot be reached or cannot write" is one class.
 */

/** The database is not there, or not able to write. Whether an open COMMIT took place is unknown. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError'
  readonly code = 'DATABASE_UNAVAILABLE'
}

/** Another process holds the data directory. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError'
  readonly code = 'DATA_DIR_IN_USE'
}

/** The SQLSTATE of a statement the database refused, or null for any other error. */
export function sqlStateOf(error: unknown): string | null {
  const code = errorField(error, 'code')
  // No SQLSTATE begins with an E; names of system errors of five letters do (EPIPE, EBUSY, EROFS).
  return code !== null && /^(?!E)[0-9A-Z]{5}$/.test(code) ? code : null
}

/** True for a unique violation, of the named constraint when one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlStateOf(error) !== '23505') return false
  return constraint === undefined || errorField(error, 'constraint') === constraint
}

/** The constraint a refused statement violated, or null. */
export function constraintOf(error: unknown): string | null {
  return errorField(error, 'constraint')
}

/** Serialization failures and deadlocks: nothing was done, the whole transaction may simply run again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === '40001' || state === '40P01'
}

/**
 * Gives what means "not reached", "not now" or "outcome unknown" its one class: no SQLSTATE at all, class 08
 * (connection), 57 (shutdown, 57014 cancelled by a timeout), 53 (no disk, no memory, no connections), 58 (I/O), 25006
 * (read-only, a standby), 25P03 and 25P04 (the transaction took too long), 28 and 3D (no longer let in), 40003
 * (completion unknown), 55P03 (a lock was not to be had), 72 (snapshot too old), XX (corruption).
 */
export function asDatabaseError(error: unknown): unknown {
  if (error instanceof DatabaseUnavailableError) return error
  const state = sqlStateOf(error)
  const unavailable = state === null ? isConnectionFailure(error) : unavailableStates.test(state)
  if (!unavailable) return error
  return new DatabaseUnavailableError(`The database is not available: ${sentenceOf(error)}`, { cause: error })
}

/** What an error says. One of several addresses tried at once says nothing itself, only its code. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || (errorField(error, 'code') ?? error.name)
}

const unavailableStates = /^(08|57|53|58|25006|25P0[34]|28|3D|40003|55P03|72|XX)/

/** Any error of the system, and those of Node's own streams and TLS: the database said nothing at all. */
const connectionCode = /^(E(?!RR_)[A-Z0-9_]+|ERR_(STREAM|SOCKET|SSL|TLS)_[A-Z0-9_]+)$/

/** `pg` reports a lost connection partly by errno, partly by sentence only. */
const connectionSentence =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e(xpired|xceeded)|Query read timeout|Cannot use a pool after)/

function isConnectionFailure(error: unknown): boolean {
  const code = errorField(error, 'code')
  if (code !== null && connectionCode.test(code)) return true
  return error instanceof Error && connectionSentence.test(error.message)
}

function errorField(error: unknown, field: 'code' | 'constraint'): string | null {
  if (typeof error !== 'object' || error === null) return null
  const value: unknown = Reflect.get(error, field)
  return typeof value === 'string' ? value : null
}
