import { observer } from 'mobx-react-lite'
import { BankCard } from '@/components/BankCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ResultFace } from '@/components/ResultFace'
import { goBack } from '@/hooks/navigation'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { useStores } from '@/hooks/useStores'
import { cardLabel, t } from '@/i18n'

/** Bound. A new user goes on to the next first step, everybody else back to where they came from. */
export const DoneStep = observer(() => {
  const { cardBinding, firstSteps } = useStores()
  const { goOn } = useFirstSteps()
  const { binding } = cardBinding
  if (binding === null) return null
  const isNewUser = firstSteps.next === 'topUp'
  return (
    <>
      <ResultFace
        kind="succeeded"
        title={t('cards.doneTitle')}
        note={t('cards.doneNote', { card: cardLabel(binding) })}
      />
      <BankCard card={binding} />
      {isNewUser && <PrimaryButton label={t('home.topUp')} onTap={goOn} />}
      <PrimaryButton kind={isNewUser ? 'text' : 'primary'} label={t('common.done')} onTap={goBack} />
    </>
  )
})
