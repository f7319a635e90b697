/** What the register says about a name and an ID number; `unavailable` when it gave no answer. */
export type IdentityOutcome = 'match' | 'mismatch' | 'noRecord' | 'unavailable'

export interface IdentityChannel {
  /** Asks whether this name and this ID number belong together. Never throws. */
  verify(person: { legalName: string; idNumber: string }): Promise<IdentityOutcome>
}
