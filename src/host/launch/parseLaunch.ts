import type { LaunchIntent, LaunchOptions } from './types'

/**
 * What the app was opened for. WeChat hands a scanned link over as `q` (encoded once) with the second of the scan;
 * Alipay as `qrCode`, encoded or not depending on the entry. Whether the link is a merchant's code is for the server
 * to say: nothing in it is believed here.
 */
export function parseLaunch(options: LaunchOptions | undefined): LaunchIntent {
  const query = options?.query ?? {}
  const encoded = query.q ?? query.qrCode
  if (encoded === undefined || encoded === '') return { kind: 'none' }
  const text = decodeLink(encoded)
  return { kind: 'pay', text, token: `${query.scancode_time ?? ''} ${text}` }
}

/** Decodes only what is still encoded: a signature may hold a percent sign of its own. */
function decodeLink(text: string): string {
  if (/^https?:\/\//i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
