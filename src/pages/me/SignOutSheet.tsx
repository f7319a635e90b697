import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** Asks once, and says what stays. */
export const SignOutSheet = observer(function SignOutSheet({
  isOpen,
  onClose,
}: {
  isOpen: boolean
  onClose: () => void
}) {
  const { session } = useStores()
  const leave = async () => {
    await session.signOut()
    onClose()
    switchTo('home')
  }
  return (
    <Sheet title={t('me.signOutQuestion')} isOpen={isOpen} onClose={onClose}>
      <View className="stack">
        <View className="hint center-text">{t('me.signOutNote')}</View>
        <PrimaryButton label={t('me.signOut')} isBusy={session.signingOut.isBusy} onTap={() => void leave()} />
        <PrimaryButton kind="text" label={t('common.cancel')} onTap={onClose} />
      </View>
    </Sheet>
  )
})
