import type { Fen } from '@wallet/rules'
import { type AmountKey, amountFenOf, pressAmountKey, typedText } from '@/components/amountKeys'
import { useLatest } from './useLatest'

interface TypedAmountEntry {
  /** What is typed so far, for example `12.`. */
  text: string
  amountFen: Fen | null
  press: (key: AmountKey) => void
  /** Puts an amount there in one tap. */
  fill: (amountFen: Fen) => void
}

/** An amount typed on the AmountPad, from `firstFen` on. `onChange` hears what it has become after each key. */
export function useTypedAmount(
  onChange: (amountFen: Fen | null) => void = () => undefined,
  firstFen: Fen | null = null,
): TypedAmountEntry {
  const text = useLatest(firstFen === null ? '' : typedText(firstFen))
  return {
    text: text.drawn,
    amountFen: amountFenOf(text.drawn),
    press: (key) => onChange(amountFenOf(text.change((latest) => pressAmountKey(latest, key)))),
    fill: (amountFen) => {
      text.set(typedText(amountFen))
      onChange(amountFen)
    },
  }
}
