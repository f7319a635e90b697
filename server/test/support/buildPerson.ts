import { idNumberCheckCharacter } from '@wallet/rules'
import type { TestPerson } from './testProviders'

let personCount = 0

/** A person no test has seen yet, with a valid ID number. */
export function buildPerson({ birthDate = '1990-03-07', legalName = '陈鹭' } = {}): TestPerson {
  personCount += 1
  const digits = `350203${birthDate.replaceAll('-', '')}${String(personCount).padStart(3, '0')}`
  return { legalName, idNumber: digits + idNumberCheckCharacter(digits) }
}

let phoneCount = 0

/** A phone number no test has seen yet. */
export function buildPhone(): string {
  phoneCount += 1
  return `139${String(10_000_000 + phoneCount)}`
}
