import { observer } from 'mobx-react-lite'
import type { Payment } from '@/api/types'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ShareButton } from '@/components/ShareButton'
import { replace, switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

interface PaymentActionsProps {
  /** Null until the server has said what became of it. */
  payment: Payment | null
  onCopyLink: (() => void) | null
}

/** What can be done with a receipt. While its result is unknown there is no way to pay here. */
export function PaymentActions({ payment, onCopyLink }: PaymentActionsProps) {
  if (payment?.status === 'failed') return <TryAgain />
  if (payment?.status !== 'succeeded') return <BackHome />
  return (
    <>
      <PrimaryButton label={t('common.done')} onTap={() => switchTo('home')} />
      <PrimaryButton
        kind="text"
        label={t('pay.viewBill')}
        onTap={() => replace('billDetail', { billId: payment.id })}
      />
      <ShareButton onCopyLink={onCopyLink} />
    </>
  )
}

/** What can be done after a payment the server knows nothing of. */
export const AttemptActions = observer(function AttemptActions() {
  const { attempt } = useStores().payments
  return attempt.phase === 'refused' ? <TryAgain /> : <BackHome />
})

/** Another way to pay the same code, as long as it is there. */
const TryAgain = observer(function TryAgain() {
  const { payments } = useStores()
  const payAgain = () => {
    payments.changeSource()
    replace('payConfirm')
  }
  if (payments.codeText === null) return <BackHome />
  return (
    <>
      <PrimaryButton label={t('pay.changeSource')} onTap={payAgain} />
      <PrimaryButton kind="text" label={t('pay.backHome')} onTap={() => switchTo('home')} />
    </>
  )
})

function BackHome() {
  return <PrimaryButton kind="secondary" label={t('pay.backHome')} onTap={() => switchTo('home')} />
}
