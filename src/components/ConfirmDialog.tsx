import { Dialog } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useText } from '@/i18n'
import { type Tellings, TellingsProvider } from './nutElements'
import { PrimaryButton } from './PrimaryButton'
import './ConfirmDialog.scss'

interface ConfirmDialogProps {
  question: string
  isOpen: boolean
  /** What answering yes brings about, and what became of it. */
  children: ReactNode
  /** Answers yes. */
  yes: { label: string; busyLabel?: string; isBusy?: boolean; onTap: () => void }
  onCancel: () => void
}

/** A question of yes or no that stands before anything else. While a yes is being carried out it can't be taken back. */
export function ConfirmDialog({ question, isOpen, children, yes, onCancel }: ConfirmDialogProps) {
  const t = useText()
  if (!isOpen) return null
  const tellings: Tellings = {
    // The box around both, which keeps the page from being moved: in WeChat whatever does that is also tapped.
    '': { role: 'presentation' },
    'nut-overlay': { ariaHidden: 'true' },
    'nut-dialog-outer': { role: 'alertdialog', ariaModal: 'true', ariaLabel: question },
  }
  const answers = (
    <View className="confirm-dialog__answers">
      <PrimaryButton {...yes} />
      {!yes.isBusy && <PrimaryButton kind="text" label={t('common.cancel')} shortcut="Escape" onTap={onCancel} />}
    </View>
  )
  return (
    <TellingsProvider value={tellings}>
      <Dialog
        className="confirm-dialog"
        visible
        title={question}
        footer={answers}
        closeOnOverlayClick={!yes.isBusy}
        onCancel={onCancel}
      >
        {children}
      </Dialog>
    </TellingsProvider>
  )
}
