import { auth } from './auth'
import { biometric } from './biometric'
import { clipboard } from './clipboard'
import { http } from './http'
import { keyboard } from './keyboard'
import { launch } from './launch'
import { nfc } from './nfc'
import { packages } from './packages'
import { phone } from './phone'
import { privacy } from './privacy'
import { random } from './random'
import { scan } from './scan'
import { screen } from './screen'
import { seal } from './seal'
import { share } from './share'
import { storage } from './storage'
import { subscribe } from './subscribe'
import { system } from './system'
import type { Host, HostName } from './types'
import { update } from './update'

/** The host this build was made for. Each folder's file for that host is chosen while building. */
export const host: Host = {
  name: process.env.TARO_ENV as HostName,
  auth,
  phone,
  http,
  storage,
  scan,
  nfc,
  launch,
  share,
  random,
  seal,
  biometric,
  clipboard,
  screen,
  keyboard,
  system,
  subscribe,
  privacy,
  update,
  packages,
}

/** The wallet API's origin, put in by the build. The preview is served by the API itself, so it needs none. */
export const apiBaseUrl: string = process.env.TARO_APP_API_BASE
