import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Notice } from '@/components/Notice'
import { Screen } from '@/components/Screen'
import { goBack, openPages, replace } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'
import { CodeStep } from './CodeStep'
import { ConfirmStep } from './ConfirmStep'
import { HostStep } from './HostStep'
import { PasswordStep } from './PasswordStep'
import { PhoneStep } from './PhoneStep'
import '../texts'

const steps = {
  host: HostStep,
  phone: PhoneStep,
  code: CodeStep,
  password: PasswordStep,
  confirm: ConfirmStep,
} as const

/** The way in, one field at a time. Leaves by itself once somebody is signed in. */
export default observer(function SignInPage() {
  const { session, launch, payments } = useStores()
  const signIn = useStores().of(SignInFlow)
  usePageTitle(t('account.signInTitle'))

  useEffect(() => {
    void signIn.resume()
    return signIn.leave
  }, [signIn])
  useEffect(() => {
    if (!session.isSignedIn) return
    if (payments.isReopened && !openPages().includes('payConfirm')) replace('payConfirm')
    else goBack()
  }, [session.isSignedIn, payments])

  const Step = steps[signIn.step]
  const goesOnPaying = launch.isCodeWaiting || payments.isReopened || openPages().includes('payConfirm')
  return (
    <Screen>
      {goesOnPaying && <Notice icon="scan" text={t('pay.signInFirst')} />}
      <Step />
    </Screen>
  )
})
