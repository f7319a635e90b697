import { createContext, useContext } from 'react'

const CopyContext = createContext<(text: string) => void>(() => undefined)

/** Set once around the app: copies a text and says so. */
export const CopyProvider = CopyContext.Provider

/** What copies a text that is quoted elsewhere, wherever it is shown. */
export function useCopyText(): (text: string) => void {
  return useContext(CopyContext)
}
