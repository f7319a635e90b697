import { smsCodeLength } from '@wallet/rules'
import { useLatest } from './useLatest'

interface SmsCodeEntry {
  code: string
  type: (code: string) => void
  clear: () => void
  /** Hands over once more what stands in the boxes. */
  repeat: () => void
}

/** A code typed into the CodeBoxes. `onComplete` hears each whole code once, however often the host reports it. */
export function useSmsCode(onComplete: (code: string) => void): SmsCodeEntry {
  const code = useLatest('')
  return {
    code: code.drawn,
    type: (typed) => {
      const isNew = typed !== code.read()
      code.set(typed)
      if (isNew && typed.length === smsCodeLength) onComplete(typed)
    },
    clear: () => code.set(''),
    repeat: () => onComplete(code.read()),
  }
}
