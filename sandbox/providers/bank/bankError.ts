/** A request the bank network does not process; `error` is stable, `message` is for people. */
export class BankError extends Error {
  override readonly name = 'BankError'
  constructor(
    readonly statusCode: number,
    readonly error: string,
    message: string,
  ) {
    super(message)
  }
}
