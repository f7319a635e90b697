import type { HostApi, HostDeps } from '../../hostDeps'
import { intersectionObserver, selectorQuery } from '../query'
import { unplayed } from '../unplayed'
import { updateManager } from '../update'
import { myBiometric } from './biometric'
import { myChrome } from './chrome'
import { myDevice } from './device'
import { myDefine } from './dialect'
import { myDialogs } from './dialogs'
import { MyLogin } from './login'
import { myNavigation } from './navigation'
import { myNetwork } from './network'
import { otherMyNames } from './otherNames'
import { myRsa } from './rsa'
import { myScan } from './scan'
import { myStorage } from './storage'
import { mySubscribe } from './subscribe'
import { mySystem } from './system'

/** Alipay's global `my` for one start of the app. */
export function createMyApi(deps: HostDeps): HostApi {
  const define = myDefine(deps)
  const login = new MyLogin(deps)
  const updates = updateManager(deps)
  const nothing = () => undefined
  const played: Record<string, unknown> = {
    ...myNetwork(deps, define),
    ...myStorage(deps, define),
    ...login.functions(define),
    ...myScan(deps, define),
    ...myRsa(deps, define),
    ...myDialogs(deps, define),
    ...myChrome(deps, define),
    ...myNavigation(deps, define),
    ...mySystem(deps, define),
    ...myDevice(deps, define),
    ...mySubscribe(deps, define),
    ...myBiometric(deps, define),
    ...define('showShareMenu', nothing),
    ...define('hideShareMenu', nothing),
    getUpdateManager: () => updates,
    createSelectorQuery: () => selectorQuery(deps),
    createIntersectionObserver: () => intersectionObserver(),
  }
  const canIUse = (schema: unknown): boolean => {
    // Fields below a function's name are believed to be there, and so are the parts of a button.
    const [name = ''] = String(schema).split('.')
    return name === 'button' || name in played
  }
  return {
    functions: { ...unplayed(deps, 'my', otherMyNames), ...played, canIUse },
    openButton: (button) => login.press(button),
  }
}
