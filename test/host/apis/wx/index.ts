import type { HostApi, HostDeps } from '../../hostDeps'
import { unplayed } from '../unplayed'
import { wxBiometric } from './biometric'
import { wxCanIUse } from './canIUse'
import { wxChrome } from './chrome'
import { wxDevice } from './device'
import { wxDefine } from './dialect'
import { wxDialogs } from './dialogs'
import { wxButtons, wxLogin } from './login'
import { wxMisc } from './misc'
import { wxNavigation } from './navigation'
import { wxNetwork } from './network'
import { wxNfc } from './nfc'
import { otherWxNames } from './otherNames'
import { WxPrivacy } from './privacy'
import { wxScan } from './scan'
import { wxStorage } from './storage'
import { wxSubscribe } from './subscribe'
import { wxSystem } from './system'

/** WeChat's global `wx` for one start of the app. */
export function createWxApi(deps: HostDeps): HostApi {
  const define = wxDefine(deps)
  const privacy = new WxPrivacy(deps)
  const played: Record<string, unknown> = {
    ...wxNetwork(deps, define),
    ...wxStorage(deps, define),
    ...wxLogin(deps, define),
    ...wxScan(deps, define),
    ...wxDialogs(deps, define),
    ...wxChrome(deps, define),
    ...wxNavigation(deps, define),
    ...wxSystem(deps, define),
    ...wxDevice(deps, define, privacy),
    ...wxNfc(deps, define),
    ...wxSubscribe(deps, define),
    ...privacy.functions(define),
    ...wxBiometric(deps, define),
    ...wxMisc(deps, define),
  }
  const functions = { ...unplayed(deps, 'wx', otherWxNames), ...played, canIUse: wxCanIUse(played) }
  const pressButton = wxButtons(deps, privacy)
  return { functions, openButton: ({ openType, id }) => pressButton(openType, id) }
}
