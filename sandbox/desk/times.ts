import { shanghaiDay } from '@wallet/rules'

const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** '今天 21:05:33' or '11月22日 21:05:33', in Shanghai. */
export function sayInstant(instant: string): string {
  const date = new Date(instant)
  const local = new Date(date.getTime() + SHANGHAI_OFFSET_MS).toISOString()
  const time = local.slice(11, 19)
  if (shanghaiDay(date) === shanghaiDay(Date.now())) return `今天 ${time}`
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${time}`
}

/** '4:59' until an instant; null once it has passed. */
export function sayTimeLeft(instant: string): string | null {
  const seconds = Math.ceil((Date.parse(instant) - Date.now()) / 1000)
  if (seconds <= 0) return null
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
