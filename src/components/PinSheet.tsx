import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Failure, type FailureContext, failureLine, useText } from '@/i18n'
import { PinPad } from './PinPad'
import { PrimaryButton } from './PrimaryButton'
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
  context: FailureContext
  isBusy?: boolean
  busyLabel?: string
  randomBelow?: RandomBelow
  onComplete: (pin: string) => void | Promise<void>
  onClose: () => void
}

/** Asks for the payment PIN over the page, so that nothing on the page moves. */
export function PinSheet(props: PinSheetProps) {
  const {
    isOpen,
    children,
    note,
    failure,
    context,
    isBusy = false,
    busyLabel,
    randomBelow,
    onComplete,
    onClose,
  } = props
  const t = useText()
  const isPinLocked = failure?.code === 'PIN_LOCKED'
  return (
    <Sheet
      title={isBusy && busyLabel ? busyLabel : t('pay.enterPin')}
      isOpen={isOpen}
      isLocked={isBusy}
      onClose={onClose}
    >
      <View className="pin-sheet__subject">{children}</View>
      {note && <View className="pin-sheet__note">{note}</View>}
      {!isPinLocked && <PinPad isBusy={isBusy} {...(randomBelow ? { randomBelow } : {})} onComplete={onComplete} />}
      <View className={failure ? 'pin-sheet__problem' : 'pin-sheet__safety'} role="status">
        {failure ? failureLine(failure, context) : t('pay.pinSafety')}
      </View>
      {isPinLocked && <PrimaryButton label={t('common.gotIt')} onTap={onClose} />}
    </Sheet>
  )
}
