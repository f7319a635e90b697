import type { HostDeps } from '../hostDeps'
import { listenerPair, silentPair } from './listeners'

/** Both hosts' update manager. A version can be applied only once it is there; then the app starts again with it. */
export function updateManager(deps: HostDeps) {
  const ready = listenerPair<undefined>()
  const checked = listenerPair<{ hasUpdate: boolean }>()
  let isReady = false
  deps.signals.on('updateReady', () => {
    isReady = true
    checked.tell({ hasUpdate: true })
    ready.tell(undefined)
  })
  return {
    onCheckForUpdate: checked.on,
    offCheckForUpdate: checked.off,
    onUpdateReady: ready.on,
    offUpdateReady: ready.off,
    onUpdateFailed: silentPair().on,
    offUpdateFailed: silentPair().off,
    applyUpdate() {
      if (isReady) void deps.pages.reLaunch(`/${deps.options.launch().path}`)
      else deps.violation('an update was applied that is not there')
    },
  }
}
