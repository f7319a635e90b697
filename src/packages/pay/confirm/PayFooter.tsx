import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { PaymentSource } from '@/api/types'
import { AmountPad } from '@/components/AmountPad'
import type { AmountKey } from '@/components/amountKeys'
import { ListCard } from '@/components/ListCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { useStores } from '@/hooks/useStores'
import { failureLine, formatYuanSign, t } from '@/i18n'
import type { PaymentsStore } from '@/stores/PaymentsStore'
import { PaySource } from './PaySource'

interface PayFooterProps {
  amountText: string
  onPress: (key: AmountKey) => void
  onPay: () => void
}

/** The keys, when the payer types the amount, and the one button. */
export const PayFooter = observer(function PayFooter({ amountText, onPress, onPay }: PayFooterProps) {
  const { payments, consents } = useStores()
  const { resolution, amountFen, attempt, canPay } = payments
  // The result is about to take this page's place: until then it stays as it was.
  const isSent = attempt.isBusy || attempt.phase === 'settled'
  const isChecking = consents.checking.isBusy
  const label = amountFen === null ? t('pay.confirmTitle') : payLabel(payments.source, amountFen)
  const button = (
    <PrimaryButton
      label={label}
      busyLabel={t(isChecking ? 'common.checking' : 'pay.paying')}
      isBusy={isSent || isChecking}
      whyNot={canPay ? null : whyNotPay(payments)}
      onTap={onPay}
    />
  )
  if (resolution?.kind !== 'static') return button
  const source = (
    <ListCard>
      <PaySource />
    </ListCard>
  )
  return <AmountPad text={amountText} source={source} button={button} onPress={onPress} isDisabled={isSent} />
})

/** Where the balance is filled up on the way, the button says so. */
function payLabel(source: PaymentSource | null, amountFen: Fen): string {
  const amount = formatYuanSign(amountFen)
  return source === null ? t('pay.payAmount', { amount }) : t(payWords[source.kind], { amount })
}

const payWords = {
  balance: 'pay.payAmount',
  card: 'pay.payAmount',
  combined: 'pay.fillUpAndPay',
} as const satisfies Record<PaymentSource['kind'], string>

/** What is missing for a payment, in the order in which the page asks for it. */
function whyNotPay({ amountFen, source, obstacle }: PaymentsStore): string {
  if (!amountFen) return t('common.amountFirst')
  const reason = obstacle ?? source?.reason
  return reason ? failureLine(reason, 'pay') : t('pay.noSource')
}
