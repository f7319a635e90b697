import { clipboard } from './clipboard'
import { http } from './http'
import { launch } from './launch'
import { random } from './random'
import { scan } from './scan'
import { seal } from './seal'
import { storage } from './storage'
import { system } from './system'
import type { Clock, Host, HostName } from './types'

/** The host this build was made for. Each folder's file for that host is chosen while building. */
export const host: Host = {
  name: process.env.TARO_ENV as HostName,
  http,
  storage,
  scan,
  random,
  seal,
  clipboard,
  system,
  launch,
}

export const clock: Clock = {
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/** The wallet API's origin, put in by the build. The preview is served by the API itself, so it needs none. */
export const apiBaseUrl: string = process.env.TARO_APP_API_BASE
