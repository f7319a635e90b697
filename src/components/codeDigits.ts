export const smsCodeLength = 6

/** The digits of whatever was typed or pasted (`验证码 123456，…` gives the code), at most six. */
export function smsCodeOf(text: string): string {
  const exact = text.match(/(?:^|\D)(\d{6})(?!\d)/)?.[1]
  return exact ?? text.replace(/\D/g, '').slice(0, smsCodeLength)
}
