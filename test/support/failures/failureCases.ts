import { cardFailures, unboundCardFailures } from './cardFailures'
import { refusedChargeFailures, reversedChargeFailures } from './chargeFailures'
import { codeFailures } from './codeFailures'
import type { FailureCase } from './failureCase'
import { limitFailures } from './limitFailures'
import { movementFailures } from './movementFailures'
import { payerFailures } from './payerFailures'

/** Every failure that is met on the running wallet, in an order in which each finds what it needs. */
export const failureCases: readonly FailureCase[] = [
  ...codeFailures,
  ...payerFailures,
  ...refusedChargeFailures,
  ...movementFailures,
  ...cardFailures,
  ...reversedChargeFailures,
  ...limitFailures,
  ...unboundCardFailures,
]
