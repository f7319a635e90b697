import { createContext, useContext } from 'react'

const CopyContext = createContext<(text: string) => void>(() => undefined)

/** Set once around the app: copies a text and says so. */
export const CopyProvider = CopyContext.Provider

/** What a tap on a text does that is quoted elsewhere: it copies it. */
export function useCopying(text: string): () => void {
  const copy = useContext(CopyContext)
  return () => copy(text)
}
