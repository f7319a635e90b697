import { View } from '@tarojs/components'
import { PrimaryButton } from '@/components/PrimaryButton'
import { useText } from '@/i18n'
import './GuestCard.scss'

/** What somebody sees who is not signed in: what this is for, and the way in. */
export function GuestCard({ onSignIn }: { onSignIn: () => void }) {
  const t = useText()
  return (
    <View className="guest-card">
      <View className="guest-card__title">{t('home.guestTitle')}</View>
      <View className="guest-card__note">{t('home.guestNote')}</View>
      <PrimaryButton label={t('common.signIn')} onTap={onSignIn} />
    </View>
  )
}
