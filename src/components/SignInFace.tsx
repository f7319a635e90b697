import { View } from '@tarojs/components'
import { useText } from '@/i18n'
import { Icon } from './Icon'
import { PrimaryButton } from './PrimaryButton'
import './StateView.scss'

/** What a page shows that needs somebody signed in, and the way there. */
export function SignInFace({ note, onSignIn }: { note: string; onSignIn: () => void }) {
  const t = useText()
  return (
    <View className="state-face">
      <View className="state-face__sign">
        <Icon name="user" size="large" />
      </View>
      <View className="state-face__title">{t('me.guestTitle')}</View>
      <View className="state-face__note">{note}</View>
      <View className="state-face__action">
        <PrimaryButton label={t('common.signIn')} onTap={onSignIn} />
      </View>
    </View>
  )
}
