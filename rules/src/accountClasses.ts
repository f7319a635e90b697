/** Account classes of 中国人民银行公告〔2015〕第43号. */
export type AccountClass = 'I' | 'II' | 'III'

export const accountClasses = ['I', 'II', 'III'] as const satisfies readonly AccountClass[]

/**
 * How many external checks a class wants, by the same notice. A check is somebody outside who knew the person: the register
 * of identities, and each bank that knew name, ID number, phone and card of them. Two cards of one bank are one check.
 */
export const accountClassChecks: Readonly<Record<AccountClass, number>> = { I: 1, II: 3, III: 5 }

/** The highest class that so many checks open; null for none. */
export function accountClassOf(checkCount: number): AccountClass | null {
  return accountClasses.reduce<AccountClass | null>(
    (best, each) => (checkCount >= accountClassChecks[each] ? each : best),
    null,
  )
}

/**
 * Classes of payments by bar code of 银发〔2017〕296号, by what proves them; a day's cap holds once for the balance and once
 * for all cards. D is whatever is printed. Here the PIN is known and a device owned on which its owner has signed in: B.
 * A wants a certificate and an agreement, C is for payments without a PIN.
 */
export const barCodeClasses = {
  A: { proof: 'certificate', dayCapFen: null },
  B: { proof: 'twoFactors', dayCapFen: 500_000 },
  C: { proof: 'oneFactor', dayCapFen: 100_000 },
  D: { proof: 'any', dayCapFen: 50_000 },
} as const
