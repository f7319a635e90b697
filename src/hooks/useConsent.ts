import { useState } from 'react'
import { useLatest } from './useLatest'

interface ConsentBox {
  isChecked: boolean
  /** Somebody tried to go on without. */
  isMissing: boolean
  toggle: () => void
  /** Goes on if the box is ticked by now, else marks it. */
  whenGiven: (proceed: () => void) => void
}

/** An un-ticked box, and what to wrap around whatever must not happen before it is ticked. */
export function useConsent(): ConsentBox {
  const checked = useLatest(false)
  const [wasMissed, setMissed] = useState(false)
  return {
    isChecked: checked.drawn,
    isMissing: wasMissed && !checked.drawn,
    toggle: () => void checked.change((isChecked) => !isChecked),
    whenGiven: (proceed) => {
      const isGiven = checked.read()
      setMissed(!isGiven)
      if (isGiven) proceed()
    },
  }
}
