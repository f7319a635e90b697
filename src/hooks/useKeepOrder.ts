import { useEffect, useRef } from 'react'
import { useStores } from './useStores'

/** When the session ends while a code is open, the code waits and goes on after signing in. */
export function useKeepOrder(): void {
  const { session, payments, launch } = useStores()
  const { codeText } = payments
  const openCode = useRef(codeText)
  if (codeText !== null) openCode.current = codeText
  const isGuest = session.status === 'guest'
  useEffect(() => {
    if (isGuest && openCode.current !== null) launch.offer({ kind: 'pay', text: openCode.current, token: '' })
  }, [isGuest, launch])
}
