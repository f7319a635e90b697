import { observer } from 'mobx-react-lite'
import { BankCard } from '@/components/BankCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ResultFace } from '@/components/ResultFace'
import { goBack, replace } from '@/hooks/navigation'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { useScan } from '@/hooks/useScan'
import { useStores } from '@/hooks/useStores'
import { cardLabel, t } from '@/i18n'
import { CardBindingFlow } from '../stores/CardBindingFlow'

/** Bound. Whoever came from an order goes back to it, a new user on to the first payment, everybody else back. */
export const DoneStep = observer(() => {
  const { firstSteps } = useStores()
  const cardBinding = useStores().of(CardBindingFlow)
  const { backToOrder } = useFirstSteps()
  const scan = useScan()
  const { binding } = cardBinding
  if (binding === null) return null
  const isNewUser = firstSteps.next === 'pay' && backToOrder === null
  return (
    <>
      <ResultFace
        kind="succeeded"
        title={t('cards.doneTitle')}
        note={t('cards.doneNote', { card: cardLabel(binding) })}
      />
      <BankCard card={binding} />
      {backToOrder && <PrimaryButton label={t('pay.backToOrder')} onTap={backToOrder} />}
      {isNewUser && (
        <>
          <PrimaryButton label={t('home.stepPay')} onTap={scan} />
          <PrimaryButton kind="secondary" label={t('home.topUp')} onTap={() => replace('topUp')} />
        </>
      )}
      {!backToOrder && <PrimaryButton kind={isNewUser ? 'text' : 'primary'} label={t('common.done')} onTap={goBack} />}
    </>
  )
})
