import type { AnyErrorCode, MoneyMoved } from '@wallet/rules'

export type FailureParams = Readonly<Record<string, string | number>>

/** What every page shows when something did not work: the code picks the sentence, the params fill its slots. */
export interface Failure {
  readonly code: AnyErrorCode
  readonly moved: MoneyMoved
  readonly params: FailureParams
}

/** A refusal of the wallet API, or no (usable) answer at all. Branch on `code`, never on the message. */
export class ApiError extends Error implements Failure {
  override readonly name = 'ApiError'
  readonly code: AnyErrorCode
  readonly moved: MoneyMoved
  readonly params: FailureParams

  constructor({ code, moved = 'no', params = {} }: { code: AnyErrorCode; moved?: MoneyMoved; params?: FailureParams }) {
    super(code)
    this.code = code
    this.moved = moved
    this.params = params
  }
}
