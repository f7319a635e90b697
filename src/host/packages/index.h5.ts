import type { PackagesHost } from './types'

/** Longer than one answer takes to ask for the next: the first view has all it wants by then. */
const quietMs = 2_000

interface TaroPage {
  /** Its first element is the page's code, on its way. */
  load(): readonly [Promise<unknown>, ...unknown[]]
}

/** Browsers have no `preloadRule`: what is on no page yet is fetched, page by page, when nothing else is. */
export const packages = {
  fetchRest: () => whenNetworkIsQuiet(() => void fetchPages()),
  // Taro's router waits for a page's code before it draws anything, and has nobody to tell that it does not come.
  onMissing: (listener) =>
    addEventListener('unhandledrejection', ({ reason }) => {
      if (isMissing(reason)) listener()
    }),
} satisfies PackagesHost

async function fetchPages(): Promise<void> {
  const { routes } = Reflect.get(window, '__taroAppConfig') as { routes: readonly TaroPage[] }
  for (const page of routes) {
    // Without a network there is none of them; each is fetched when it is opened, as ever.
    await page.load()[0].catch(() => undefined)
  }
}

/** As webpack names a script or a style sheet that could not be fetched. */
function isMissing(reason: unknown): boolean {
  return (reason as { name?: unknown } | undefined)?.name === 'ChunkLoadError'
}

function whenNetworkIsQuiet(proceed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      answers.disconnect()
      proceed()
    }, quietMs)
  }
  const answers = new PerformanceObserver(wait)
  answers.observe({ type: 'resource' })
  wait()
}
