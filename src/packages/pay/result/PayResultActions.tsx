import { observer } from 'mobx-react-lite'
import type { Payment } from '@/api/types'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ShareButton } from '@/components/ShareButton'
import { replace, switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** What can be done with a receipt. Only a payment that worked is worth telling a friend about its merchant. */
export function PaymentActions({ payment, onCopyLink }: { payment: Payment; onCopyLink: (() => void) | null }) {
  return (
    <>
      <PrimaryButton label={t('common.done')} onTap={() => switchTo('home')} />
      <PrimaryButton
        kind="text"
        label={t('pay.viewBill')}
        onTap={() => replace('billDetail', { billId: payment.id })}
      />
      {payment.status === 'succeeded' && <ShareButton onCopyLink={onCopyLink} />}
    </>
  )
}

/** What can be done after a payment was sent. While its result is unknown there is no way to pay here. */
export const AttemptActions = observer(function AttemptActions({ onCopyLink }: { onCopyLink: (() => void) | null }) {
  const { payments } = useStores()
  const { attempt, resolution } = payments
  const { phase, result } = attempt
  const hasFailed = phase === 'refused' || result?.status === 'failed'
  const payAgain = () => {
    attempt.clear()
    replace('payConfirm')
  }
  if (hasFailed && resolution !== null) {
    return (
      <>
        <PrimaryButton label={t('pay.changeSource')} onTap={payAgain} />
        <PrimaryButton kind="text" label={t('pay.backHome')} onTap={() => switchTo('home')} />
      </>
    )
  }
  if (result?.status === 'succeeded') return <PaymentActions payment={result} onCopyLink={onCopyLink} />
  return <PrimaryButton kind="secondary" label={t('pay.backHome')} onTap={() => switchTo('home')} />
})
