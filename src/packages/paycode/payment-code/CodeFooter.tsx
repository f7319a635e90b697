import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { go } from '@/hooks/navigation'
import { useFirstStep } from '@/hooks/useFirstStep'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'
import type { CodePageFace } from './faces'

interface CodeFooterProps {
  face: CodePageFace
  onEnrol: () => void
  onPay: () => void
}

/** What can be done about what the page shows. */
export const CodeFooter = observer(function CodeFooter({ face, onEnrol, onPay }: CodeFooterProps) {
  const codes = useStores().of(PaymentCodeStore)
  switch (face) {
    case 'loading':
    case 'failed':
    case 'underWay':
      return null
    case 'code':
      return <PrimaryButton kind="secondary" label={t('paycode.refresh')} onTap={codes.renew} />
    case 'enrol':
      return <PrimaryButton label={t('paycode.enrol')} onTap={onEnrol} />
    case 'cannotPay':
      return <CureButton />
    case 'waiting':
      return <ChargeButtons onPay={onPay} />
  }
})

/** The one step that lets the code pay. */
const CureButton = observer(() => {
  const { firstSteps } = useStores()
  const openStep = useFirstStep()
  switch (firstSteps.next) {
    case 'identity':
      return <PrimaryButton label={t('paycode.toIdentity')} onTap={() => openStep('identity')} />
    case 'pin':
      return <PrimaryButton label={t('paycode.toPin')} onTap={() => openStep('pin')} />
    case 'card':
      return <PrimaryButton label={t('paycode.toCard')} onTap={() => openStep('card')} />
    default:
      return <PrimaryButton label={t('paycode.toTopUp')} onTap={() => go('topUp')} />
  }
})

const ChargeButtons = observer(({ onPay }: { onPay: () => void }) => {
  const codes = useStores().of(PaymentCodeStore)
  const { waiting, source, attempt, refusing } = codes
  if (waiting === null) return null
  return (
    <>
      {source && (
        <PrimaryButton
          label={t('paycode.pay', { amount: formatYuanSign(waiting.amountFen) })}
          busyLabel={t('paycode.paying')}
          isBusy={attempt.isBusy}
          onTap={onPay}
        />
      )}
      <PrimaryButton
        kind="text"
        label={t('paycode.refuse')}
        busyLabel={t('paycode.refusing')}
        isBusy={refusing.isBusy}
        onTap={() => void codes.refuse()}
      />
    </>
  )
})
