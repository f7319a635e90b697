import { parseLaunch } from './parseLaunch'
import type { LaunchHost, LaunchIntent } from './types'

/** The preview is opened with `?q=<link>` before the hash, as a scanned link would open the page. */
const readAddress = (): LaunchIntent => {
  const query = Object.fromEntries(new URLSearchParams(location.search))
  return parseLaunch({ query })
}

export const launch = {
  initial: readAddress,
  onReturn(listener) {
    const handleVisible = () => {
      if (document.visibilityState === 'visible') listener(readAddress())
    }
    document.addEventListener('visibilitychange', handleVisible)
    return () => document.removeEventListener('visibilitychange', handleVisible)
  },
  forget() {
    history.replaceState(history.state, '', location.pathname + location.hash)
  },
} satisfies LaunchHost
