import { useEffect } from 'react'
import { useStores } from './useStores'

/** Keeps the page out of screenshots and recordings while a PIN is typed. */
export function useHiddenFromCapture(isActive: boolean): void {
  const stores = useStores()
  useEffect(() => {
    if (!isActive) return
    stores.hideOnCapture(true)
    return () => stores.hideOnCapture(false)
  }, [stores, isActive])
}
