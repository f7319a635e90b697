import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Icon } from '@/components/Icon'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import './NfcSheet.scss'

interface NfcSheetProps {
  isOpen: boolean
  onClose: () => void
  onRetry: () => void
  onScan: () => void
}

/** Waits for a tag while it is open; scanning is always one tap away. */
export const NfcSheet = observer(function NfcSheet({ isOpen, onClose, onRetry, onScan }: NfcSheetProps) {
  const { nfc } = useStores()
  const { failure } = nfc.reading
  const problem = failure !== null && failure.code !== 'HOST_CANCELLED' ? failure : null

  const close = () => {
    nfc.stop()
    onClose()
  }
  useDidHide(() => {
    if (isOpen) close()
  })
  return (
    <Sheet title={t('home.nfc')} isOpen={isOpen} onClose={close}>
      <View className="nfc-sheet">
        <View className="nfc-sheet__sign">
          <Icon name="nfc" size="large" />
        </View>
        <View className="nfc-sheet__title">{t('home.nfcHold')}</View>
        <View className="nfc-sheet__note">{t('home.nfcHoldNote')}</View>
      </View>
      <View className="nfc-sheet__ways">
        <MessageSlot>{problem && <Notice tone="warn" text={failureLine(problem, 'pay')} />}</MessageSlot>
        {problem && <PrimaryButton label={t('home.nfcAgain')} onTap={onRetry} />}
        <PrimaryButton
          kind={problem ? 'text' : 'secondary'}
          label={t('home.scanInstead')}
          onTap={() => {
            close()
            onScan()
          }}
        />
      </View>
    </Sheet>
  )
})
