import type { Message } from '#providers/sms/inbox'
import { copyButton } from './copyButton'
import { deskClient } from './deskClient'
import { element } from './dom'
import { emptyFace } from './emptyFace'
import { keepFresh } from './live'
import { sayInstant } from './times'

/** The inbox of every phone, newest first; a new message slides in. */
export function showInbox(panel: HTMLElement, source: EventSource): void {
  const shown = new Map<string, HTMLElement>()
  keepFresh(source, 'messages', async () => {
    const { items } = await deskClient.messages()
    const isFirstLoad = panel.childElementCount === 0
    const rows = items.map((message) => {
      const row = shown.get(message.id) ?? messageRow(message, !isFirstLoad)
      shown.set(message.id, row)
      return row
    })
    panel.replaceChildren(...(rows.length > 0 ? rows : [nothingYet()]))
  })
}

function messageRow({ sender, phone, text, code, receivedAt }: Message, isNew: boolean): HTMLElement {
  return element(
    'article',
    { class: isNew ? 'message is-new' : 'message' },
    element(
      'header',
      { class: 'message-head' },
      element('span', { class: 'message-sender' }, sender),
      element('time', { datetime: receivedAt }, sayInstant(receivedAt)),
    ),
    element('p', { class: 'message-phone' }, `发给 ${phone}`),
    code !== null &&
      element(
        'div',
        { class: 'message-code' },
        element('strong', {}, code),
        copyButton({ label: '验证码', text: code, caption: '复制' }),
      ),
    element('p', { class: 'message-text' }, `【${sender}】${text}`),
  )
}

function nothingYet(): HTMLElement {
  return emptyFace({
    icon: 'message',
    title: ['还没有短信', 'No messages yet'],
    hint: ['在手机里输入右边任何人的手机号，验证码会出现在这里。', 'Codes for the people on the right arrive here.'],
  })
}
