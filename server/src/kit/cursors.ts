import { createHmac, timingSafeEqual } from 'node:crypto'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'

/**
 * Opaque page cursors: a position and a keyed hash that binds it to the list it came from, so that a cursor can neither
 * be made up nor used on another user's list or with another filter.
 */
export function writeCursor(context: AppContext, list: string, position: readonly string[]): string {
  const text = JSON.stringify(position)
  return Buffer.from(`${macOf(context, list, text)}${text}`, 'utf8').toString('base64url')
}

/** @throws {ApiError} CURSOR_INVALID. */
export function readCursor(context: AppContext, list: string, cursor: string): string[] {
  const decoded = Buffer.from(cursor, 'base64url').toString('utf8')
  const mac = Buffer.from(decoded.slice(0, macLength), 'utf8')
  const text = decoded.slice(macLength)
  const expected = Buffer.from(macOf(context, list, text), 'utf8')
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) throw new ApiError('CURSOR_INVALID')
  return JSON.parse(text) as string[]
}

const macLength = 22

function macOf(context: AppContext, list: string, text: string): string {
  const mac = createHmac('sha256', context.secrets.cursorKey).update(`${list}\n${text}`).digest('base64url')
  return mac.slice(0, macLength)
}
