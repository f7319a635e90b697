import { View } from '@tarojs/components'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { t } from '@/i18n'

interface AnswerSheetProps {
  isOpen: boolean
  isBusy: boolean
  words: Readonly<Record<'question' | 'note' | 'yes' | 'busy', string>>
  /** Settles once the answer has been given, or refused. */
  onYes: () => Promise<unknown>
  onClose: () => void
}

/** Asked once more, because it can't be undone. */
export function AnswerSheet({ isOpen, isBusy, words, onYes, onClose }: AnswerSheetProps) {
  return (
    <Sheet title={words.question} isOpen={isOpen} onClose={onClose} isLocked={isBusy}>
      <View className="stack">
        <View className="hint center-text">{words.note}</View>
        <PrimaryButton
          label={words.yes}
          busyLabel={words.busy}
          isBusy={isBusy}
          onTap={() => void onYes().then(onClose)}
        />
        {!isBusy && <PrimaryButton kind="text" label={t('common.cancel')} onTap={onClose} />}
      </View>
    </Sheet>
  )
}
