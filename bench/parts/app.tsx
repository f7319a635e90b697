import type { PropsWithChildren } from 'react'
import '@/styles/index.scss'

/** Not the wallet: parts one by one, for `npm run bench -- parts`. */
export default function App({ children }: PropsWithChildren) {
  return children
}
