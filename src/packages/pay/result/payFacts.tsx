import type { Card, Payment } from '@/api/types'
import type { ListRowProps } from '@/components/ListCard'
import { MerchantMark } from '@/components/MerchantMark'
import { partsLabel, sourceLabel, t } from '@/i18n'
import type { PaymentsStore } from '@/stores/PaymentsStore'

/** Who was paid and for what, from where, and what it earned. */
export function paymentFacts({ merchant, subject, source, parts, pointsEarned, status }: Payment): ListRowProps[] {
  const points = { title: t('bills.points'), value: t('pay.pointsCount', { count: pointsEarned }) }
  return [
    { mark: <MerchantMark name={merchant.name} />, title: merchant.name, note: subject ?? merchant.category },
    { title: t('pay.source'), value: partsLabel(source, parts) },
    ...(status === 'succeeded' && pointsEarned > 0 ? [{ ...points, valueTone: 'gold' } as const] : []),
  ]
}

/** The same of a payment that was sent and of which the server has said nothing, as far as this phone knows. */
export function attemptFacts(
  { order, sent }: PaymentsStore['attempt'],
  findCard: (cardId: string) => Card | null,
): ListRowProps[] {
  if (order === null) return []
  const payee = sent?.payee
  const { source } = order
  const card = 'cardId' in source ? findCard(source.cardId) : null
  return [
    ...(payee ? [{ mark: <MerchantMark name={payee} />, title: payee, note: t('pay.payee') }] : []),
    { title: t('pay.source'), value: sourceLabel({ kind: source.kind, card }) },
  ]
}
