/** What became of a message: `refused` was certainly not sent, `unknown` may have been. */
export type SmsOutcome = { status: 'sent' } | { status: 'refused'; reason: string } | { status: 'unknown' }

export interface SmsChannel {
  /** Texts a six-digit code. Never throws. */
  sendCode(message: { phone: string; code: string }): Promise<SmsOutcome>
}
