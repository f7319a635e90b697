import { go, showOrder } from './navigation'
import { useStores } from './useStores'

/**
 * Opens the scanner and then the page that says who gets paid, or what is wrong with the code. Whoever can't pay yet
 * is led to the step that is missing. A scanner that was closed again changes nothing.
 */
export function useScan(): () => void {
  const { session, payments } = useStores()
  const scan = async () => {
    await payments.scan()
    if (payments.scanning.status === 'ready') showOrder()
  }
  return () => {
    if (session.isSignedIn) void scan()
    else go('signIn')
  }
}
