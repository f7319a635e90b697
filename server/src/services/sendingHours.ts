import { type MessageTopic, shanghaiDay } from '@wallet/rules'

/** Nobody is woken for a receipt: between these hours in Shanghai only security goes out. Our own choice. */
const quietHours = { fromHour: 22, toHour: 8 } as const
const shanghaiOffsetMs = 8 * 3_600_000

/** The first moment from `at` on when a host may pass a message of this topic on. */
export function sendableFrom(topic: MessageTopic, at: Date): Date {
  if (topic === 'security') return at
  const hour = new Date(at.getTime() + shanghaiOffsetMs).getUTCHours()
  if (hour >= quietHours.toHour && hour < quietHours.fromHour) return at
  const morning = Date.parse(`${shanghaiDay(at)}T00:00:00+08:00`) + quietHours.toHour * 3_600_000
  return new Date(hour < quietHours.toHour ? morning : morning + 86_400_000)
}
