import type { PayeeFinding } from '#domains/transfers/findPayee'
import type { FoundPayee } from '#domains/transfers/payees'

export function presentPayee({ ticket, expiresAt, name, isVerified, isNew }: FoundPayee) {
  return { ticket, expiresAt: expiresAt.toISOString(), name, isVerified, isNew }
}

export function presentFinding({ payee, asked }: PayeeFinding) {
  return { payee: presentPayee(payee), amountFen: asked.amountFen, note: asked.note }
}
