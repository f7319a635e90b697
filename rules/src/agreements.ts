import type { PaymentSourceKind } from './moneyKinds'

/** The texts a person agrees to, and their versions. A changed text gets a new date, and asks for consent again. */
export const agreementVersions = {
  terms: '2026-11-01',
  privacy: '2026-11-01',
  identity: '2026-11-01',
  cards: '2026-11-01',
} as const

export type Agreement = keyof typeof agreementVersions

export const agreements = Object.keys(agreementVersions) as Agreement[]

/**
 * Without these there is no wallet: asked for at registration, and again at sign-in after they were withdrawn. The
 * others concern sensitive data and are asked for one by one, where the data is (PIPL art. 28 and 29).
 */
export const accountAgreements = ['terms', 'privacy'] as const

/** What must have been agreed to before a source pays, beside the account's own agreements. */
export const sourceConsents: Readonly<Record<PaymentSourceKind, Agreement | null>> = {
  balance: null,
  card: 'cards',
  combined: 'cards',
}
