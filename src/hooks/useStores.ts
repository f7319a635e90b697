import { createContext, useContext } from 'react'
import type { RootStore } from '@/stores/RootStore'

export const StoresContext = createContext<RootStore | null>(null)

/** Every store. Pages only: components take props. */
export function useStores(): RootStore {
  const stores = useContext(StoresContext)
  if (stores === null) throw new Error('useStores() outside of the app')
  return stores
}
