import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { LoginMethodsStore } from '../stores/LoginMethodsStore'

/** The host's identity belongs to another wallet: which one, and the way there. Nothing is merged. */
export const TakenSheet = observer(() => {
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
    <Sheet title={t('loginMethods.takenTitle')} isOpen={takenBy !== null} isLocked={entering.isBusy} onClose={close}>
      <View className="stack">
        <View className="hint center-text">{t('loginMethods.takenNote', { phone: takenBy ?? '' })}</View>
        <MessageSlot>
          {entering.failure && <Notice tone="warn" text={failureLine(entering.failure, 'account')} />}
        </MessageSlot>
        <PrimaryButton
          label={t('loginMethods.takenSwitch')}
          busyLabel={t('account.hostEntering')}
          isBusy={entering.isBusy}
          onTap={() => void switchWallet()}
        />
        <PrimaryButton kind="text" label={t('common.cancel')} onTap={close} />
      </View>
    </Sheet>
  )
})
