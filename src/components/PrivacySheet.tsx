import { View } from '@tarojs/components'
import { useText } from '@/i18n'
import { HostButton } from './HostButton'
import { PrimaryButton } from './PrimaryButton'
import { Sheet } from './Sheet'

interface PrivacySheetProps {
  isOpen: boolean
  /** The id by which the host recognises the button that agrees. */
  agreeButtonId: string
  onRead: () => void
  onAgree: () => void
  onRefuse: () => void
}

/** The host's privacy question on a sheet of ours. Pushing it away is a refusal: the host waits for an answer. */
export function PrivacySheet({ isOpen, agreeButtonId, onRead, onAgree, onRefuse }: PrivacySheetProps) {
  const t = useText()
  return (
    <Sheet title={t('consents.hostTitle')} isOpen={isOpen} onClose={onRefuse}>
      <View className="stack">
        <View className="hint">{t('consents.hostNote')}</View>
        <PrimaryButton kind="text" label={t('consents.hostRead')} onTap={onRead} />
        <HostButton
          id={agreeButtonId}
          openType="agreePrivacyAuthorization"
          label={t('consents.hostAgree')}
          onAnswer={onAgree}
        />
        <PrimaryButton kind="secondary" label={t('consents.hostRefuse')} onTap={onRefuse} />
      </View>
    </Sheet>
  )
}
