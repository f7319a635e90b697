import type { Fen } from '@wallet/rules'
import { AmountPad } from '@/components/AmountPad'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { t } from '@/i18n'

interface AmountSheetProps {
  title: string
  firstFen: Fen | null
  onDone: (amountFen: Fen) => void
  onClose: () => void
}

/** Asks for a sum, on a page that has more to ask than fits above the keys. */
export function AmountSheet({ title, firstFen, onDone, onClose }: AmountSheetProps) {
  const { text, amountFen, press } = useTypedAmount(undefined, firstFen)
  const finish = () => {
    if (amountFen !== null) onDone(amountFen)
    onClose()
  }
  const button = (
    <PrimaryButton
      label={t('transfer.amountDone')}
      whyNot={amountFen === null ? t('common.amountFirst') : null}
      onTap={finish}
    />
  )
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <AmountPad text={text} button={button} onPress={press} />
    </Sheet>
  )
}
