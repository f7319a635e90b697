import { type Fen, formatYuan } from '@wallet/rules'
import { clock } from '@/time/clock'
import { lasting } from '@/time/durations'
import { daysAfter, type Instant, inShanghai, monthParts } from '@/time/shanghai'
import { currentLanguage, type Language } from './language'

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `¥1,234.50`; a minus stands before the sign. */
export function formatYuanSign(amountFen: Fen): string {
  const isNegative = amountFen < 0
  return `${isNegative ? '-' : ''}¥${formatYuan(isNegative ? -amountFen : amountFen)}`
}

/** `今天 21:05`, `昨天 08:00`, `11月22日 21:05`, and with the year when it is not this one; empty for what is no moment. */
export function formatMoment(instant: Instant, nowMs: number = clock.now(), language = currentLanguage()): string {
  return `${formatDay(instant, nowMs, language)} ${formatTime(instant)}`.trim()
}

/** Whether a promised moment is over, by the server's clock: other words tell it then. */
export function isOver(instant: Instant): boolean {
  return !inShanghai(instant).isAfter(inShanghai(clock.now()))
}

/** `今天`, `昨天`, `明天`, `11月22日` or `2025年11月22日`, in Shanghai; empty for what is no moment. */
export function formatDay(instant: Instant, nowMs: number = clock.now(), language = currentLanguage()): string {
  const moment = inShanghai(instant)
  if (!moment.isValid()) return ''
  const relative = relativeDay(daysAfter(instant, nowMs), language)
  if (relative) return relative
  const isThisYear = moment.isSame(inShanghai(nowMs), 'year')
  if (language === 'en') return `${englishMonth(moment.month() + 1)} ${moment.format(isThisYear ? 'D' : 'D, YYYY')}`
  return moment.format(isThisYear ? 'M月D日' : 'YYYY年M月D日')
}

/** `21:05`, Shanghai time; empty for what is no moment. */
export function formatTime(instant: Instant): string {
  return formatted(instant, 'HH:mm')
}

/** `2026-11-22 21:05:09`, for receipts: the same in every language; empty for what is no moment. */
export function formatDateTime(instant: Instant): string {
  return formatted(instant, 'YYYY-MM-DD HH:mm:ss')
}

/** `2026年11月` or `Nov 2026` of a month written `2026-11`. */
export function formatMonth(written: string, language = currentLanguage()): string {
  const { year, month } = monthParts(written)
  return language === 'en' ? `${englishMonth(month)} ${year}` : `${year}年${month}月`
}

/** `45 秒`, `5 分钟`, `2 小时 5 分钟`: whole units, rounded up, for waiting times. */
export function formatDuration(seconds: number, language: Language = currentLanguage()): string {
  const [hourWord, minuteWord, secondWord] = language === 'en' ? ['h', 'min', 's'] : ['小时', '分钟', '秒']
  const exact = lasting(seconds, 'seconds')
  if (exact.asMinutes() < 1) return `${Math.max(1, Math.ceil(seconds))} ${secondWord}`
  const whole = lasting(Math.ceil(exact.asMinutes()), 'minutes')
  const hours = Math.floor(whole.asHours())
  const minutes = whole.minutes()
  if (hours === 0) return `${minutes} ${minuteWord}`
  return minutes === 0 ? `${hours} ${hourWord}` : `${hours} ${hourWord} ${minutes} ${minuteWord}`
}

/** dayjs itself would write out "Invalid Date". */
function formatted(instant: Instant, format: string): string {
  const moment = inShanghai(instant)
  return moment.isValid() ? moment.format(format) : ''
}

function relativeDay(daysFromToday: number, language: Language): string | null {
  if (daysFromToday === 0) return language === 'en' ? 'Today' : '今天'
  if (daysFromToday === -1) return language === 'en' ? 'Yesterday' : '昨天'
  if (daysFromToday === 1) return language === 'en' ? 'Tomorrow' : '明天'
  return null
}

function englishMonth(month: number): string {
  return englishMonths[month - 1] ?? ''
}
