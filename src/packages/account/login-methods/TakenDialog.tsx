import { observer } from 'mobx-react-lite'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { LoginMethodsStore } from '../stores/LoginMethodsStore'

/** The host's identity belongs to another wallet: which one, and the way there. Nothing is merged. */
export const TakenDialog = observer(() => {
  const { session, hostLogin } = useStores()
  const loginMethods = useStores().of(LoginMethodsStore)
  const { takenBy, linking } = loginMethods
  const { entering } = hostLogin
  const close = () => {
    entering.reset()
    linking.reset()
  }
  const switchWallet = async () => {
    if (!(await hostLogin.enter(session.switchTo))) return
    close()
    switchTo('home')
  }
  return (
    <ConfirmDialog
      question={t('loginMethods.takenTitle')}
      isOpen={takenBy !== null}
      yes={{
        label: t('loginMethods.takenSwitch'),
        busyLabel: t('account.hostEntering'),
        isBusy: entering.isBusy,
        onTap: () => void switchWallet(),
      }}
      onCancel={close}
    >
      {t('loginMethods.takenNote', { phone: takenBy ?? '' })}
      <MessageSlot>
        {entering.failure && <Notice tone="warn" text={failureLine(entering.failure, 'account')} />}
      </MessageSlot>
    </ConfirmDialog>
  )
})
