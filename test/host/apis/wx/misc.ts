import type { HostDeps } from '../../hostDeps'
import { listenerPair, silentPair } from '../listeners'
import { intersectionObserver, selectorQuery } from '../query'
import { type WxDefine, wxSince } from './dialect'

/** Updates, the share menu, selector queries and the next tick. */
export function wxMisc(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const nothing = () => undefined
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    getUpdateManager: updateManager(deps),
    ...define('showShareMenu', nothing),
    ...define('hideShareMenu', nothing),
    ...define('updateShareMenu', nothing),
    ...define('enableAlertBeforeUnload', nothing),
    ...define('disableAlertBeforeUnload', nothing),
    createSelectorQuery: () => selectorQuery(deps),
    createIntersectionObserver: () => intersectionObserver(),
    ...wxSince(deps, '2.2.3', { nextTick: (callback: () => void) => deps.pages.afterRender(callback) }),
  }
}

/** One manager for the app. A version can be applied only once it is there; then the app starts again with it. */
function updateManager(deps: HostDeps) {
  const ready = listenerPair<undefined>()
  const checked = listenerPair<{ hasUpdate: boolean }>()
  let isReady = false
  deps.signals.on('updateReady', () => {
    isReady = true
    checked.tell({ hasUpdate: true })
    ready.tell(undefined)
  })
  const manager = {
    onCheckForUpdate: checked.on,
    onUpdateReady: ready.on,
    onUpdateFailed: silentPair().on,
    applyUpdate() {
      if (isReady) void deps.pages.reLaunch(`/${deps.options.launch().path}`)
      else deps.violation('an update was applied that is not there')
    },
  }
  return () => manager
}
