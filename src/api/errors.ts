import type { AnyErrorCode, MoneyMoved } from '@wallet/rules'

export type FailureParams = Readonly<Record<string, string | number>>

/** What every page shows when something did not work: the code picks the sentence, the params fill its slots. */
export interface Failure {
  readonly code: AnyErrorCode
  readonly moved: MoneyMoved
  readonly params: FailureParams
  /** The number of the request, by which its line is found in the server's log. Absent where none was sent. */
  readonly reference?: string | undefined
}

/** A refusal of the wallet API, or no (usable) answer at all. Branch on `code`, never on the message. */
export class ApiError extends Error implements Failure {
  override readonly name = 'ApiError'
  readonly code: AnyErrorCode
  readonly moved: MoneyMoved
  readonly params: FailureParams
  readonly reference: string | undefined

  constructor({ code, moved = 'no', params = {}, reference }: Pick<Failure, 'code'> & Partial<Failure>) {
    super(code)
    this.code = code
    this.moved = moved
    this.params = params
    this.reference = reference
  }
}
