import { showOrder } from './navigation'
import { useStores } from './useStores'

/**
 * Opens the scanner and then the page that says who gets paid, or what is wrong with the code. Whoever can't pay yet,
 * for want of a wallet or of anything in it, is led on from there. A scanner that was closed again changes nothing.
 */
export function useScan(): () => void {
  const { scanner } = useStores()
  const scan = async () => {
    await scanner.scan()
    if (scanner.scanning.status === 'ready') showOrder()
  }
  return () => void scan()
}
