import type { HostDeps } from '../../hostDeps'
import { intersectionObserver, selectorQuery } from '../query'
import { updateManager } from '../update'
import { type WxDefine, wxSince } from './dialect'

/** Updates, the share menu, selector queries and the next tick. */
export function wxMisc(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const nothing = () => undefined
  const updates = updateManager(deps)
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    getUpdateManager: () => updates,
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
