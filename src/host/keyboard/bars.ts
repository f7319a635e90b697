import { barTexts } from './barTexts'

/** Says of the bars Taro draws in a browser what they are: it draws them of plain boxes. */
export function describeBars(): void {
  const { back, home, tabs } = barTexts[document.documentElement.lang.startsWith('en') ? 'en' : 'zh']
  describe('#taro-navigation-bar', { role: 'banner' })
  describe('.taro-navigation-bar-title', { role: 'heading', 'aria-level': '1' })
  describe('.taro-navigation-bar-back', { role: 'button', 'aria-label': back })
  describe('.taro-navigation-bar-home', { role: 'button', 'aria-label': home })
  describe('taro-tabbar', { role: 'navigation', 'aria-label': tabs })
  describe('.weui-tabbar__item:not(.weui-bar__item_on)', { 'aria-current': 'false' })
  describe('.weui-bar__item_on', { 'aria-current': 'page' })
}

function describe(selector: string, attributes: Readonly<Record<string, string>>): void {
  for (const node of document.querySelectorAll(selector)) {
    for (const [name, value] of Object.entries(attributes)) {
      if (node.getAttribute(name) !== value) node.setAttribute(name, value)
    }
  }
}
