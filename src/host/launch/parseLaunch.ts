import { isReceiveCode, parseShareScene, peelParameter } from '@wallet/rules'
import type { LaunchIntent, LaunchOptions } from './types'

/** Back from another mini-program that we opened: the query that came with the last launch is only repeated. */
const returnedFromMiniProgram = 1038

/**
 * What the app was opened for. WeChat hands a scanned link over as `q` (encoded once) with the second of the scan;
 * Alipay as `qrCode`, encoded or not depending on the entry; a mini-program code brings `scene`, at most 32 characters,
 * and a friend's card `s` and `m`. A tag or a link that opens the app looks like a scan. Whether a code is a merchant's
 * is for the server to say: nothing in it is believed here.
 *
 * `visit` counts how often the person has come back, for hosts and entries that do not say when they scanned.
 */
export function parseLaunch(options: LaunchOptions | undefined, visit = 0): LaunchIntent {
  const query = options?.query ?? {}
  if (Number(options?.scene) === returnedFromMiniProgram) return { kind: 'none' }
  const moment = peelParameter(query.scancode_time) || `visit ${visit}`
  const code = peelParameter(query.q) || peelParameter(query.qrCode)
  if (code) return isReceiveCode(code) ? transferIntent(code, moment) : payIntent(code, moment)
  const scene = peelParameter(query.scene)
  if (scene.startsWith('c.')) return payIntent(scene, moment)
  const shareCode = parseShareScene(scene)
  return shareIntent(shareCode === null ? { s: peelParameter(query.s), m: peelParameter(query.m) } : { s: shareCode })
}

function payIntent(text: string, moment: string): LaunchIntent {
  return { kind: 'pay', text, token: `${moment} ${text}` }
}

function transferIntent(code: string, moment: string): LaunchIntent {
  return { kind: 'transfer', code, token: `${moment} ${code}` }
}

/**
 * The host opens the card's page by itself, so a card is news once: hosts repeat the query whenever the app comes back
 * to the front, and nobody wants the invitation again after each message they answered.
 */
function shareIntent({ s: shareCode, m: merchantId }: { s: string; m?: string }): LaunchIntent {
  if (!shareCode) return { kind: 'none' }
  const token = `share ${shareCode} ${merchantId ?? ''}`
  return merchantId ? { kind: 'share', shareCode, merchantId, token } : { kind: 'share', shareCode, token }
}
