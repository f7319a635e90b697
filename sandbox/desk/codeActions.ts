import { copyButton } from './copyButton'
import { element } from './dom'
import { icon } from './icons'
import type { SendToPhone } from './phoneFrame'

/** What a person can do with a drawn code: hand it to the phone, or take its text along. */
export function codeActions(code: string, sendToPhone: SendToPhone): HTMLElement {
  const send = element('button', { type: 'button', class: 'button is-primary' }, icon('send'), '送到手机')
  send.addEventListener('click', () => sendToPhone(code))
  return element(
    'div',
    { class: 'code-actions' },
    send,
    copyButton({ label: '二维码内容', text: code, caption: '复制' }),
  )
}
