import { useEffect, useRef } from 'react'
import { useStores } from './useStores'

/** When the session ends while a code is open, it is forgotten with all of its user's: the code is read anew, as a guest's. */
export function useKeepOrder(): void {
  const { session, payments, launch } = useStores()
  const { codeText } = payments
  const openCode = useRef(codeText)
  if (codeText !== null) openCode.current = codeText
  const isForgotten = session.status === 'guest' && codeText === null
  useEffect(() => {
    if (isForgotten && openCode.current !== null) launch.offer({ kind: 'pay', text: openCode.current, token: '' })
  }, [isForgotten, launch])
}
