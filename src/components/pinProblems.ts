import type { AnyErrorCode } from '@wallet/rules'

/** Problems that a person solves at the PIN pad itself, so they are shown there and nowhere else. */
const pinProblemCodes: readonly AnyErrorCode[] = ['PIN_WRONG', 'PIN_LOCKED', 'SEAL_INVALID', 'SEAL_EXPIRED']

export function isPinProblem({ code }: { code: AnyErrorCode }): boolean {
  return pinProblemCodes.includes(code)
}
