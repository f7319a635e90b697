import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { showOrder } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import './NfcSheet.scss'

interface NfcSheetProps {
  isOpen: boolean
  onClose: () => void
  onScan: () => void
}

/** Waits for a tag while it is open; scanning is always one tap away. */
export const NfcSheet = observer(function NfcSheet({ isOpen, onClose, onScan }: NfcSheetProps) {
  const { nfc } = useStores()
  const { failure } = nfc.reading
  const problem = failure !== null && failure.code !== 'HOST_CANCELLED' ? failure : null

  const read = async () => {
    if (!(await nfc.read())) return
    onClose()
    showOrder()
  }
  const close = () => {
    nfc.stop()
    onClose()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: one reading for each opening of the sheet
  useEffect(() => {
    if (isOpen) void read()
  }, [isOpen])
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
      {problem && <Notice tone="warn" text={failureLine(problem)} />}
      {problem && <PrimaryButton label={t('home.nfcAgain')} onTap={() => void read()} />}
      <PrimaryButton
        kind={problem ? 'text' : 'secondary'}
        label={t('home.scanInstead')}
        onTap={() => {
          close()
          onScan()
        }}
      />
    </Sheet>
  )
})
