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
  const encoded = query.q || query.qrCode
  if (encoded) return payIntent(decodeLink(encoded), query.scancode_time ?? `visit ${visit}`)
  const scene = decodeOnce(query.scene ?? '')
  if (scene.startsWith('c.')) return payIntent(scene, query.scancode_time ?? `visit ${visit}`)
  return shareIntent(scene.startsWith('s.') ? { s: scene.slice(2) } : query)
}

function payIntent(text: string, moment: string): LaunchIntent {
  return { kind: 'pay', text, token: `${moment} ${text}` }
}

/**
 * The host opens the card's page by itself, so a card is news once: hosts repeat the query whenever the app comes back
 * to the front, and nobody wants the invitation again after each message they answered.
 */
function shareIntent({ s: shareCode, m: merchantId }: Readonly<Record<string, string | undefined>>): LaunchIntent {
  if (!shareCode) return { kind: 'none' }
  const token = `share ${shareCode} ${merchantId ?? ''}`
  return merchantId ? { kind: 'share', shareCode, merchantId, token } : { kind: 'share', shareCode, token }
}

/** Decodes only what is still encoded: a signature may hold a percent sign of its own. */
function decodeLink(text: string): string {
  return /^https?:\/\//i.test(text) ? text : decodeOnce(text)
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
