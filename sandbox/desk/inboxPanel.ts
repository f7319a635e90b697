import type { Message } from '#providers/sms/inbox'
import { copyButton } from './copyButton'
import { deskClient } from './deskClient'
import { element } from './dom'
import { emptyFace } from './emptyFace'
import { keepFresh } from './live'
import { type PersonFilter, personFilter } from './personFilter'
import { sayInstant } from './times'

/** The inbox of every phone, or of one person's, newest first; a new message slides in on top. */
export function showInbox(panel: HTMLElement, filterPlace: HTMLElement, source: EventSource): void {
  const rows = new Map<string, HTMLElement>()
  const phones = new Map<string, string>()
  const nothing = nothingYet()
  let filter: PersonFilter | null = null
  let isFirstLoad = true
  const showChosen = (): void => {
    for (const [id, row] of rows) row.hidden = filter?.shows(phones.get(id) ?? '') === false
    if ([...rows.values()].every(({ hidden }) => hidden)) panel.append(nothing)
    else nothing.remove()
  }
  keepFresh(source, 'people', async () => {
    if (filter !== null) return
    const { items } = await deskClient.people()
    filter = personFilter(items, showChosen)
    filterPlace.replaceChildren(filter.node)
  })
  keepFresh(source, 'messages', async () => {
    const { items } = await deskClient.messages()
    const arrived = items.filter(({ id }) => !rows.has(id)).map((message) => [message.id, message] as const)
    const kept = new Set(items.map(({ id }) => id))
    for (const [id, row] of rows) {
      if (kept.has(id)) continue
      row.remove()
      rows.delete(id)
    }
    for (const [id, message] of arrived) {
      rows.set(id, messageRow(message, !isFirstLoad))
      phones.set(id, message.phone)
    }
    // Only what is new is put in, so that a screen reader speaks it and nothing else.
    panel.prepend(...arrived.flatMap(([id]) => rows.get(id) ?? []))
    showChosen()
    isFirstLoad = false
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
    hint: ['在手机里输入「人与银行卡」中的手机号，验证码就到这里。', 'Codes for the people of this desk arrive here.'],
  })
}
