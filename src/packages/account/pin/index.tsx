import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PinForm } from './PinForm'
import '../texts'

/** The payment PIN, typed twice. */
export default observer(function PinPage() {
  const { session } = useStores()
  const { goOn } = useFirstSteps()
  usePageTitle(t('account.pinTitle'))
  useSignedIn()

  if (!session.user?.hasPin) {
    return (
      <Screen>
        <PinForm />
      </Screen>
    )
  }
  return (
    <Screen>
      <ResultFace kind="succeeded" title={t('account.pinDone')} note={t('account.pinDoneNote')} />
      <PrimaryButton label={t('account.goOn')} onTap={goOn} />
    </Screen>
  )
})
