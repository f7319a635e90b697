import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { ShownAttempt } from '@/hooks/useMoneyResult'
import { usePinEntry } from '@/hooks/usePinEntry'
import type { FailureContext } from '@/i18n'
import { AmountText } from './AmountText'
import { PinSheet } from './PinSheet'
import { isPinProblem } from './pinProblems'

interface MoneyPinSheetProps {
  attempt: ShownAttempt
  context: FailureContext
  isOpen: boolean
  amountFen: Fen | null
  /** Where the money goes. */
  note: string
  busyLabel: string
  /** Sends the order with this PIN, and is done with the first answer. */
  send: (pin: string) => Promise<void>
  /** The result may take the page's place; without an id nothing of it is known yet. */
  onSent: (id: string | undefined) => void
  onClose: () => void
}

/**
 * Takes the PIN and sends what moves money. A wrong PIN keeps the sheet open; any other refusal is shown on the page. Once
 * it was sent nothing moves any more: the result takes the page's place.
 */
export const MoneyPinSheet = observer(function MoneyPinSheet(props: MoneyPinSheetProps) {
  const { attempt, context, isOpen, amountFen, note, busyLabel, send, onSent, onClose } = props
  const keys = usePinEntry(isOpen)
  const { phase } = attempt
  const refusal = phase === 'refused' ? attempt.failure : null

  const handleComplete = async (pin: string) => {
    await send(pin)
    const { phase: answer, failure, result } = attempt
    if (answer === 'refused' && failure && isPinProblem(failure)) return
    if (answer === 'settled' || answer === 'unknown') onSent(result?.id)
    else onClose()
  }
  return (
    <PinSheet
      context={context}
      isOpen={isOpen}
      note={note}
      failure={refusal && isPinProblem(refusal) ? refusal : null}
      isBusy={attempt.isBusy || phase === 'settled' || phase === 'unknown'}
      busyLabel={busyLabel}
      onComplete={handleComplete}
      onClose={onClose}
      {...keys}
    >
      {amountFen !== null && <AmountText amountFen={amountFen} size="large" />}
    </PinSheet>
  )
})
