import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Failure, failureLine, useText } from '@/i18n'
import { PinPad } from './PinPad'
import type { RandomBelow } from './pinDigits'
import { Sheet } from './Sheet'
import './PinSheet.scss'

interface PinSheetProps {
  isOpen: boolean
  /** What the PIN is for: an amount, a name. */
  children?: ReactNode
  note?: string
  /** What was wrong with the last PIN. */
  failure?: Failure | null
  isBusy?: boolean
  busyLabel?: string
  randomBelow?: RandomBelow
  onComplete: (pin: string) => void | Promise<void>
  onClose: () => void
}

/** Asks for the payment PIN over the page, so that nothing on the page moves. */
export function PinSheet(props: PinSheetProps) {
  const { isOpen, children, note, failure, isBusy = false, busyLabel, randomBelow, onComplete, onClose } = props
  const t = useText()
  return (
    <Sheet
      title={isBusy && busyLabel ? busyLabel : t('pay.enterPin')}
      isOpen={isOpen}
      isLocked={isBusy}
      onClose={onClose}
    >
      <View className="pin-sheet__subject">{children}</View>
      {note && <View className="pin-sheet__note">{note}</View>}
      <PinPad
        isBusy={isBusy}
        isDisabled={failure?.code === 'PIN_LOCKED'}
        {...(randomBelow ? { randomBelow } : {})}
        onComplete={onComplete}
      />
      <View className={failure ? 'pin-sheet__problem' : 'pin-sheet__safety'} role="status">
        {failure ? failureLine(failure) : t('pay.pinSafety')}
      </View>
    </Sheet>
  )
}
