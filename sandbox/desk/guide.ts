import { copyButton } from './copyButton'
import { type DeskPerson, deskClient } from './deskClient'
import { element } from './dom'
import { icon } from './icons'

const HIDDEN_KEY = 'desk.guide.hidden'

const steps = [
  ['复制一个手机号', 'Copy a phone', ''],
  ['在手机里注册', 'Register', '验证码看收件箱'],
  ['实名、设支付密码', 'Identity and PIN', '用同一个人的资料'],
  ['绑卡', 'Bind a card', '银行短信也在收件箱'],
  ['扫码付款', 'Scan and pay', '点「送到手机」即可'],
] as const

/** The five steps from nothing to a paid merchant; stays away once it is closed. */
export async function showGuide(place: HTMLElement): Promise<void> {
  if (localStorage.getItem(HIDDEN_KEY) !== null) return
  const { items } = await deskClient.people()
  const close = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': '收起指引 Hide the guide', title: '收起指引' },
    icon('close'),
  )
  close.addEventListener('click', () => {
    localStorage.setItem(HIDDEN_KEY, '1')
    place.replaceChildren()
  })
  place.replaceChildren(
    element(
      'ol',
      { class: 'guide', 'aria-label': '第一次使用 First use' },
      ...steps.map((_, index) => step(index, items[0])),
    ),
    close,
  )
}

function step(index: number, person: DeskPerson | undefined): HTMLElement {
  const [zh, en, note] = steps[index] ?? ['', '', '']
  return element(
    'li',
    { class: 'guide-step' },
    element('span', { class: 'guide-number', 'aria-hidden': 'true' }, String(index + 1)),
    element(
      'span',
      { class: 'guide-text' },
      element('strong', {}, zh),
      element('small', { lang: 'en' }, en),
      note !== '' && element('span', { class: 'guide-note' }, note),
    ),
    index === 0 && person ? copyButton({ label: '手机号', text: person.phone, caption: person.phone }) : null,
  )
}
