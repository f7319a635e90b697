import { cleanNumber, cleanTyped } from './typedText'

export const smsCodeLength = 6

const smsCodePattern = /^\d{6}$/
/** Six digits of their own, or two groups of three as some messages set them. */
const inSentence = [/(?:^|\D)(\d{6})(?!\d)/, /(?:^|[^\d-])(\d{3}[ -]\d{3})(?![ -]?\d)/]

/**
 * The digits of whatever was typed or pasted so far, at most six: of a whole message (`验证码 123 456，10 分钟内有效`) the code,
 * not the first digits that come along.
 */
export function smsCodeOf(text: string): string {
  const line = cleanTyped(text)
  const found = inSentence.map((pattern) => pattern.exec(line)?.[1]).filter((code) => code !== undefined)
  return (found[0] ?? line).replace(/\D/g, '').slice(0, smsCodeLength)
}

/** The six digits of a code that was sent, without what is written around and between them; null when they are not six. */
export function readSmsCode(text: string): string | null {
  const code = cleanNumber(text)
  return smsCodePattern.test(code) ? code : null
}
