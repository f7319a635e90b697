import { type Fen, formatYuan, parseYuan } from '@wallet/rules'

export const amountDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

export type AmountKey = (typeof amountDigits)[number] | 'point' | 'delete'

/** Eight digits before the point are more than any single payment may be. */
const integerDigitsMax = 8
const fractionDigitsMax = 2

/** What stands in the field after a key. The amount stays a text of digits: nothing is ever calculated with it. */
export function pressAmountKey(text: string, key: AmountKey): string {
  if (key === 'delete') return text.slice(0, -1)
  if (key === 'point') return text.includes('.') ? text : `${text || '0'}.`
  const [integer = '', fraction] = text.split('.')
  if (fraction !== undefined) return fraction.length < fractionDigitsMax ? text + key : text
  if (integer === '0') return key
  return integer.length < integerDigitsMax ? text + key : text
}

/** The amount typed so far in fen; null while there is none. `12.` counts as twelve yuan. */
export function amountFenOf(text: string): Fen | null {
  const amountFen = parseYuan(text.endsWith('.') ? text.slice(0, -1) : text)
  return amountFen === null || amountFen === 0 ? null : amountFen
}

/** An amount as it would have been typed: `1000` and `12.50`. */
export function typedText(amountFen: Fen): string {
  return formatYuan(amountFen).replace(/,/g, '').replace(/\.00$/, '')
}
