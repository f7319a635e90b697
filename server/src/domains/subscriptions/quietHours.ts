import type { MessageTopic } from '@wallet/rules'
import type { QuietHours } from '#config'

const shanghaiOffsetMs = 8 * 3_600_000
const topics: readonly MessageTopic[] = ['security', 'payment', 'topup']

/**
 * What a host may pass on at this moment. Nobody is woken for a receipt: in the quiet hours of Shanghai only security
 * goes out. Null: no hour is quiet.
 */
export function sendableTopics(quietHours: QuietHours | null, at: Date): readonly MessageTopic[] {
  return quietHours && isQuiet(quietHours, at) ? ['security'] : topics
}

function isQuiet({ fromHour, toHour }: QuietHours, at: Date): boolean {
  const hour = new Date(at.getTime() + shanghaiOffsetMs).getUTCHours()
  return fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour
}
