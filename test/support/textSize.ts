import type { Page } from 'playwright-core'

/** What the setting does, on the bars and on every open page. Answers which it was before. */
export async function setTextSize(page: Page, textSize: string): Promise<string> {
  return page.evaluate((next) => {
    const pattern = /text-(normal|large|larger|elder)/
    const [, before = 'normal'] = pattern.exec(document.documentElement.className) ?? []
    for (const node of [document.documentElement, ...document.querySelectorAll('.screen')]) {
      node.className = node.className.replace(pattern, `text-${next}`)
    }
    return before
  }, textSize)
}
