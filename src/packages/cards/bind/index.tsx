import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { CardBindingFlow } from '../stores/CardBindingFlow'
import { BankCodeStep } from './BankCodeStep'
import { DoneStep } from './DoneStep'
import { NumberStep } from './NumberStep'
import { PhoneStep } from './PhoneStep'
import '../texts'

const steps = { number: NumberStep, phone: PhoneStep, code: BankCodeStep, done: DoneStep } as const

/** Binding a card: its number, the phone left with the bank, the bank's own code. */
export default observer(function CardBindPage() {
  const { session } = useStores()
  const cardBinding = useStores().of(CardBindingFlow)
  usePageTitle(t('cards.bindTitle'))
  useSignedIn()
  useEffect(() => {
    if (session.isSignedIn) void cardBinding.resume()
  }, [cardBinding, session.isSignedIn])
  useEffect(() => cardBinding.leave, [cardBinding])

  if (session.user?.accountClass === 'none') {
    return (
      <Screen>
        <Notice text={t('cards.identityFirst')} />
        <PrimaryButton label={t('cards.goIdentity')} onTap={() => go('identity')} />
      </Screen>
    )
  }
  const Step = steps[cardBinding.step]
  return (
    <Screen>
      <Step />
    </Screen>
  )
})
