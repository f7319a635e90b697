/** The numbers a host puts into a failure; each host and function has its own field for it. */
export interface FailureNumbers {
  readonly errno?: number
  readonly errCode?: number
  readonly error?: number
}

/** A host function that did not do what was asked. `message` is the host's own, without the function's name. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'

  constructor(
    message: string,
    /** Numbers and anything else the host adds to its failure. */
    readonly extra: FailureNumbers & Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}
