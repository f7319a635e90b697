import type { ScreenHost } from './types'
import './hideOnCapture.scss'

let wakeLock: WakeLockSentinel | null = null
let blurring: AbortController | null = null

/** A browser cannot change the light and tells of no screenshot; it can stay awake and blur what it shows when left. */
export const screen = {
  async brighten() {
    return async () => undefined
  },
  async keepOn(on: boolean) {
    await wakeLock?.release()
    // Refused without https or on low battery: the screen then goes dark as it always does.
    wakeLock = on ? ((await navigator.wakeLock?.request('screen').catch(() => null)) ?? null) : null
  },
  async hideOnCapture(hide: boolean) {
    blurring?.abort()
    blurring = null
    const { classList } = document.documentElement
    classList.remove('hide-on-leave')
    if (!hide) return
    blurring = new AbortController()
    const handleVisibility = () => classList.toggle('hide-on-leave', document.visibilityState === 'hidden')
    document.addEventListener('visibilitychange', handleVisibility, { signal: blurring.signal })
  },
  onCapture() {
    return () => undefined
  },
} satisfies ScreenHost
