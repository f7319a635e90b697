import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { CollectionsStore } from '../stores/CollectionsStore'
import type { CollectionAnswer } from '../stores/collectionsApi'

interface AnswerSheetProps {
  answer: CollectionAnswer
  isOpen: boolean
  words: Readonly<Record<'question' | 'note' | 'yes' | 'busy', string>>
  onClose: () => void
}

/** Asked once more, because it can't be undone. */
export const AnswerSheet = observer(function AnswerSheet({ answer, isOpen, words, onClose }: AnswerSheetProps) {
  const collections = useStores().of(CollectionsStore)
  const { isBusy } = collections.answering
  const carryOut = async () => {
    await collections.answer(answer)
    onClose()
  }
  return (
    <Sheet title={words.question} isOpen={isOpen} onClose={onClose} isLocked={isBusy}>
      <View className="stack">
        <View className="hint center-text">{words.note}</View>
        <PrimaryButton label={words.yes} busyLabel={words.busy} isBusy={isBusy} onTap={() => void carryOut()} />
        {!isBusy && <PrimaryButton kind="text" label={t('common.cancel')} onTap={onClose} />}
      </View>
    </Sheet>
  )
})
