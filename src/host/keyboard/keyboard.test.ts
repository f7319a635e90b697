/** @jest-environment jsdom */
import { keyboard } from './index.h5'

/** What the keys do in the browser preview, by what the pages say of their nodes. */

/** jsdom draws nothing: what stands under `hidden` is not shown. */
Element.prototype.checkVisibility = function () {
  return this.closest('[hidden]') === null
}
Object.assign(globalThis, { CSS: { escape: (text: string) => text } })
document.hasFocus = () => true
afterAll(keyboard.start())

let taps: string[] = []

/** Draws this in place of what was there, and notes what is tapped by its name. */
async function draw(html: string): Promise<void> {
  taps = []
  document.body.innerHTML = html
  for (const node of document.querySelectorAll('[aria-label]')) {
    node.addEventListener('click', ({ target }) => {
      if (target === node) taps.push(node.getAttribute('aria-label') ?? '')
    })
  }
  await drawn()
}

const drawn = () => new Promise((resolve) => setTimeout(resolve))

const named = (name: string) => {
  const node = document.querySelector<HTMLElement>(`[aria-label="${name}"]`)
  if (node === null) throw new Error(`nothing is called ${name}`)
  return node
}

function press(key: string, options: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? null

const button = (name: string, more = '') => `<div role="button" aria-label="${name}" ${more}></div>`
const pad = `${button('seven', 'data-key="7"')}${button('delete', 'data-key="Backspace"')}`
const page = `<div role="main" aria-label="page">${pad}${button('pay', 'data-key="Enter"')}<input></div>`
const sheet = `<div role="dialog" aria-label="sheet">${button('close', 'data-key="Escape"')}${pad}${button('last')}</div>`

test.each(['Enter', ' '])('what has a role is reached by Tab and tapped by %j', async (key) => {
  await draw(
    `<div role="main">${['button', 'link', 'checkbox', 'radio', 'switch'].map((role) => `<i role="${role}" aria-label="${role}"></i>`).join('')}</div>`,
  )
  for (const role of ['button', 'link', 'checkbox', 'radio', 'switch']) {
    expect(named(role).tabIndex).toBe(0)
    named(role).focus()
    press(key)
  }
  expect(taps).toEqual(['button', 'link', 'checkbox', 'radio', 'switch'])
})

test('a key that is held down taps once', async () => {
  await draw(page)
  named('pay').focus()
  press('Enter')
  press('Enter', { repeat: true })
  expect(taps).toEqual(['pay'])
})

test('the keys of a pad are the keys of the keyboard, and Enter is the page’s own button', async () => {
  await draw(page)
  for (const key of ['7', 'Backspace', '8', 'Enter']) press(key)
  expect(taps).toEqual(['seven', 'delete', 'pay'])
})

test('what is typed into a field is the field’s, and so is a chord the browser’s', async () => {
  await draw(page)
  press('7', { ctrlKey: true })
  document.querySelector('input')?.focus()
  for (const key of ['7', 'Backspace', 'Enter']) press(key)
  expect(taps).toEqual([])
})

test.each(['dialog', 'alertdialog'])('a %s takes focus and keys, keeps Tab inside, gives focus back', async (role) => {
  await draw(page)
  named('pay').focus()
  document.body.insertAdjacentHTML('beforeend', sheet.replace('role="dialog"', `role="${role}"`))
  await drawn()
  expect(focused()).toBe('sheet')
  press('Tab')
  expect(focused()).toBe('close')
  press('Tab', { shiftKey: true })
  expect(focused()).toBe('last')
  press('Tab')
  expect(focused()).toBe('close')
  press('Enter')
  named('sheet').remove()
  await drawn()
  expect(focused()).toBe('pay')
})

const radio = (name: string, more = '') => `<div role="radio" aria-label="${name}" ${more}></div>`

test('of a group Tab comes to the one that is chosen, arrows go round, and Space chooses', async () => {
  const group = `${radio('light')}${radio('dark', 'aria-checked="true"')}${radio('system')}`
  await draw(`<div role="main">${button('before')}<div role="radiogroup">${group}</div>${button('after')}</div>`)
  expect(['light', 'dark', 'system'].map((name) => named(name).tabIndex)).toEqual([-1, 0, -1])
  named('dark').focus()
  const met = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowUp'].map((key) => {
    press(key)
    return focused()
  })
  expect(met).toEqual(['system', 'light', 'system', 'dark', 'light'])
  expect([taps, named('light').tabIndex, named('dark').tabIndex]).toEqual([[], 0, -1])
  press(' ')
  expect(taps).toEqual(['light'])
})

test('arrows beside a group are the page’s own, and Tab goes round a sheet that ends in a group', async () => {
  await draw(
    `<div role="dialog" aria-label="sheet">${button('close')}<div role="radiogroup">${radio('balance')}${radio('card')}</div></div>`,
  )
  named('close').focus()
  press('ArrowDown')
  expect(focused()).toBe('close')
  named('balance').focus()
  press('Tab')
  expect(focused()).toBe('close')
})

test('Taro puts what it drew in its place a moment later: the focus stays where it was given', async () => {
  await draw(`${page}${sheet}`)
  const dialog = named('sheet')
  dialog.remove()
  document.body.append(dialog)
  await drawn()
  expect(focused()).toBe('sheet')
})

test('keys go to the sheet on top; Escape closes it, from a field too', async () => {
  await draw(`${page}<div role="dialog" aria-label="sheet">${button('close', 'data-key="Escape"')}<input></div>`)
  press('Enter')
  document.querySelector<HTMLElement>('[role="dialog"] input')?.focus()
  press('Escape')
  expect(taps).toEqual(['close'])
})

test('a page that is left keeps its place: coming back, the focus is where it was', async () => {
  await draw(page)
  named('delete').focus()
  named('page').hidden = true
  document.body.insertAdjacentHTML('beforeend', '<div role="main" aria-label="next"></div>')
  await drawn()
  expect(focused()).toBe('next')
  named('page').hidden = false
  named('next').remove()
  await drawn()
  expect(focused()).toBe('delete')
})

test('in a frame nobody has turned to, nothing takes the focus', async () => {
  document.hasFocus = () => false
  await draw(page)
  expect(document.activeElement).toBe(document.body)
  document.hasFocus = () => true
})

test('Taro’s bars say what they are, in the language of the page', async () => {
  document.documentElement.lang = 'en'
  await draw(`<div id="taro-navigation-bar"><i class="taro-navigation-bar-back"></i><b class="taro-navigation-bar-title"></b></div>
    <taro-tabbar><a class="weui-tabbar__item weui-bar__item_on"></a></taro-tabbar>`)
  const told = (selector: string) =>
    Array.from(document.querySelector(selector)?.attributes ?? [], ({ name, value }) => `${name}=${value}`).filter(
      (text) => !text.startsWith('class'),
    )
  expect(told('.taro-navigation-bar-back')).toEqual(['role=button', 'aria-label=Back', 'tabindex=0'])
  expect(told('.taro-navigation-bar-title')).toEqual(['role=heading', 'aria-level=1'])
  expect(told('taro-tabbar')).toEqual(['role=navigation', 'aria-label=Main pages'])
  expect(told('.weui-bar__item_on')).toEqual(['aria-current=page'])
})
