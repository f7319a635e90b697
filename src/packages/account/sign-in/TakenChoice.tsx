import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'

/** The host's identity belongs to another wallet by now: open that one, or go on and leave it alone. Nothing is merged. */
export const TakenChoice = observer(({ onGoOn }: { onGoOn?: () => void }) => {
  const { hostLogin } = useStores()
  const signIn = useStores().of(SignInFlow)
  return (
    <>
      <PrimaryButton
        label={t('account.takenEnter')}
        busyLabel={t('account.hostEntering')}
        isBusy={hostLogin.entering.isBusy}
        onTap={() => void signIn.enterByHost()}
      />
      {onGoOn && (
        <PrimaryButton
          kind="text"
          label={t('account.takenGoOn')}
          onTap={() => {
            signIn.goOnUnlinked()
            onGoOn()
          }}
        />
      )}
    </>
  )
})
