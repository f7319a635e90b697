import type { HostDeps } from '../../hostDeps'
import { type MyDefine, myFailure } from './dialect'

/** `my.scan`: what a test holds before the camera. A refused camera is 2001 to 2003, which tests ask for. */
export function myScan(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  return define('scan', async ({ hideAlbum = false, scanType = ['qrCode', 'barCode'] }) => {
    const { text, source = 'camera' } = await deps.dialogs.ask('scan', { hideAlbum, scanType })
    if (text === null) throw myFailure(10, '用户取消')
    if (source === 'album' && hideAlbum === true) deps.violation('a picture was scanned where only the camera may be')
    return {
      code: text,
      qrCode: text,
      result: text,
      scanType: 'QRCODE',
      imageChannel: source,
      rawData: Buffer.from(text).toString('base64'),
    }
  })
}
