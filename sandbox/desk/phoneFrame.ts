import { bilingual, element } from './dom'
import { icon } from './icons'
import { toast } from './toast'

/** Hands a code to the phone, as if it were held before its camera. */
export type SendToPhone = (code: string) => void

/** The phone with the wallet's preview in it; returns how to hand it a code. */
export function showPhone(section: HTMLElement, previewUrl: string | null): SendToPhone {
  if (previewUrl === null) {
    section.replaceChildren(element('div', { class: 'phone-frame' }, noPreview()))
    return () => toast('这里没有手机预览。请复制二维码内容，在钱包的「扫一扫」里粘贴。')
  }
  const frame = element('iframe', {
    class: 'phone-screen',
    src: previewUrl,
    title: '钱包预览 Wallet preview',
    allow: 'camera; clipboard-read; clipboard-write',
  })
  section.replaceChildren(element('div', { class: 'phone-frame' }, frame))
  const { origin } = new URL(previewUrl)
  return (code) => {
    frame.contentWindow?.postMessage({ type: 'wallet.scan', text: code }, origin)
    toast('已送到手机，付款页就会打开。')
  }
}

function noPreview(): HTMLElement {
  return element(
    'div',
    { class: 'phone-screen phone-hint' },
    icon('phone'),
    element('p', {}, bilingual('这里可以放手机预览', 'The preview can live here')),
    element('p', { class: 'phone-hint-how' }, '设了 PREVIEW_URL，就能在这一页走完全程。'),
    element('p', { class: 'phone-hint-how' }, element('code', {}, 'npm start'), ' 会自动设好。'),
  )
}
