/** Reads what a database error means; SQLSTATEs are looked at here and nowhere else. */

const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOSPC', 'EIO', 'EROFS'])

/** True when the database cannot serve now: gone, starting, full. Nothing was committed that the caller was told of. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (socketCodes.has(code) || code.startsWith('DATABASE_')) return true
  // 08 connection, 53 resources (disk full, too many connections), 57P shutdown, 58 system error (I/O).
  return /^(08|53|57P|58)/.test(code) && code.length === 5
}

/** True when a unique constraint was violated; by this constraint or index when one is named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false
  return constraint === undefined || (error as { constraint?: unknown }).constraint === constraint
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : ''
}
