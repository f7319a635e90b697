import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** The host's identity belongs to another wallet: which one, and the way there. Nothing is merged. */
export const TakenSheet = observer(() => {
  const { session, hostLogin, loginMethods } = useStores()
  const { takenBy, linking } = loginMethods
  const isLeaving = session.signingOut.isBusy || hostLogin.entering.isBusy
  const switchWallet = async () => {
    await session.signOut()
    await hostLogin.enter(session.begin)
    switchTo('home')
  }
  return (
    <Sheet title={t('loginMethods.takenTitle')} isOpen={takenBy !== null} isLocked={isLeaving} onClose={linking.reset}>
      <View className="stack">
        <View className="hint center-text">{t('loginMethods.takenNote', { phone: takenBy ?? '' })}</View>
        <PrimaryButton
          label={t('loginMethods.takenSwitch')}
          busyLabel={t('account.hostEntering')}
          isBusy={isLeaving}
          onTap={() => void switchWallet()}
        />
        <PrimaryButton kind="text" label={t('common.cancel')} onTap={linking.reset} />
      </View>
    </Sheet>
  )
})
