import type { MerchantView } from '#providers/merchants/merchants'
import { codeActions } from './codeActions'
import { bilingual, element } from './dom'
import { emptyFace } from './emptyFace'
import type { SendToPhone } from './phoneFrame'
import { qrCode } from './qrCode'

/** The printed sign on a merchant's counter: a static code, the customer types the amount. */
export function counterSign({ name, staticCode }: MerchantView, sendToPhone: SendToPhone): HTMLElement {
  return element(
    'article',
    { class: 'till' },
    element('h3', { class: 'till-title' }, bilingual('台卡 · 顾客输入金额', 'Counter sign')),
    ...(staticCode === null
      ? [notYet()]
      : [
          element('div', { class: 'qr-face' }, qrCode(staticCode, `${name} 的收款码`)),
          codeActions(staticCode, sendToPhone),
        ]),
  )
}

function notYet(): HTMLElement {
  return emptyFace({
    icon: 'clock',
    title: ['等钱包连上', 'Waiting for the wallet'],
    hint: ['连上后二维码自动出现，不用刷新。', 'The code appears by itself.'],
  })
}
