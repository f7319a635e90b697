import { onDeskCode } from '../deskCodes'
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
    let shownCount = 0
    // With no scanner open it is as if the phone's own had read the code.
    const endDesk = onDeskCode((text) => {
      shownCount += 1
      listener(parseLaunch({ query: { q: text, scancode_time: `desk ${shownCount}` } }))
    })
    return () => {
      document.removeEventListener('visibilitychange', handleVisible)
      endDesk()
    }
  },
  forget() {
    history.replaceState(history.state, '', location.pathname + location.hash)
  },
} satisfies LaunchHost
