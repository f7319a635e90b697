import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import type { WxDefine } from './dialect'

/** `wx.scanCode`: what a test holds before the camera. The app's own mini-program code carries a path and no text. */
export function wxScan(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  return define('scanCode', async ({ onlyFromCamera = false, scanType = ['barCode', 'qrCode'] }) => {
    const { text, source } = await deps.dialogs.ask('scan', { onlyFromCamera, scanType })
    if (text === null) throw new ApiFailure('cancel')
    if (source === 'album' && onlyFromCamera === true)
      deps.violation('a picture was scanned where only the camera may be')
    const isOwn = /^(pages|packages)\//.test(text)
    return {
      result: isOwn ? '' : text,
      path: isOwn ? text : undefined,
      scanType: isOwn ? 'WX_CODE' : 'QR_CODE',
      charSet: 'utf-8',
      rawData: Buffer.from(text).toString('base64'),
    }
  })
}
