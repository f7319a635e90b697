import type { PackagesHost } from './types'

/** The host fetches subpackages by itself: `preloadRule` in app.config.ts. */
export const packages = {
  fetchRest: () => undefined,
  onMissing: () => undefined,
} satisfies PackagesHost
