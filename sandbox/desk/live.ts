import type { DeskTopic } from '#deskEvents'

const CATCH_UP_MS = 400

/**
 * Calls `load` now, on every event of a topic, and whenever the line to the sandbox comes back. Loads never overlap:
 * news during a load makes one more load follow it. A load that fails is tried again on its own.
 */
export function keepFresh(source: EventSource, topic: DeskTopic, load: () => Promise<void>): void {
  let isLoading = false
  let isStale = false
  const refresh = (): void => {
    isStale = true
    if (!isLoading) void run()
  }
  const run = async (): Promise<void> => {
    isLoading = true
    while (isStale) {
      isStale = false
      await load().catch(() => {
        isStale = true
      })
      if (isStale) await new Promise((resolve) => setTimeout(resolve, CATCH_UP_MS))
    }
    isLoading = false
  }
  source.addEventListener(topic, refresh)
  source.addEventListener('open', refresh)
  refresh()
}
