import { type Fen, formatYuan } from '@wallet/rules'
import { clock } from '@/time/clock'
import { currentLanguage, type Language } from './language'

type Instant = string | number

interface ShanghaiParts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const shanghaiOffsetMs = 8 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `¥1,234.50`; a minus stands before the sign. */
export function formatYuanSign(amountFen: Fen): string {
  const isNegative = amountFen < 0
  return `${isNegative ? '-' : ''}¥${formatYuan(isNegative ? -amountFen : amountFen)}`
}

/** `今天 21:05`, `昨天 08:00`, `11月22日 21:05`, and with the year when it is not this one. */
export function formatMoment(instant: Instant, nowMs: number = clock.now(), language = currentLanguage()): string {
  return `${formatDay(instant, nowMs, language)} ${formatTime(instant)}`
}

/** `今天`, `昨天`, `明天`, `11月22日` or `2025年11月22日`, in Shanghai. */
export function formatDay(instant: Instant, nowMs: number = clock.now(), language = currentLanguage()): string {
  const relative = relativeDay(shanghaiDayNumber(instant) - shanghaiDayNumber(nowMs), language)
  if (relative) return relative
  const { year, month, day } = shanghaiParts(instant)
  const isThisYear = year === shanghaiParts(nowMs).year
  if (language === 'en') return `${englishMonth(month)} ${day}${isThisYear ? '' : `, ${year}`}`
  return `${isThisYear ? '' : `${year}年`}${month}月${day}日`
}

/** `21:05`, Shanghai time. */
export function formatTime(instant: Instant): string {
  const { hour, minute } = shanghaiParts(instant)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** `2026-11-22 21:05:09`, for receipts: the same in every language. */
export function formatDateTime(instant: Instant): string {
  const { year, month, day, hour, minute, second } = shanghaiParts(instant)
  return `${year}-${twoDigits(month)}-${twoDigits(day)} ${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`
}

/** `2026年11月` or `Nov 2026` of a month written `2026-11`. */
export function formatMonth(month: string, language = currentLanguage()): string {
  const [year = '', monthNumber = '1'] = month.split('-')
  return language === 'en' ? `${englishMonth(Number(monthNumber))} ${year}` : `${year}年${Number(monthNumber)}月`
}

/** `45 秒`, `5 分钟`, `2 小时 5 分钟`: whole units, rounded up, for waiting times. */
export function formatDuration(seconds: number, language: Language = currentLanguage()): string {
  const [hourWord, minuteWord, secondWord] = language === 'en' ? ['h', 'min', 's'] : ['小时', '分钟', '秒']
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} ${secondWord}`
  const minutes = Math.ceil(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} ${minuteWord}`
  const minutesLeft = minutes % 60
  return minutesLeft === 0 ? `${hours} ${hourWord}` : `${hours} ${hourWord} ${minutesLeft} ${minuteWord}`
}

function shanghaiParts(instant: Instant): ShanghaiParts {
  const shifted = new Date(epochMs(instant) + shanghaiOffsetMs)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  }
}

function shanghaiDayNumber(instant: Instant): number {
  return Math.floor((epochMs(instant) + shanghaiOffsetMs) / dayMs)
}

function epochMs(instant: Instant): number {
  return typeof instant === 'number' ? instant : Date.parse(instant)
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

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
