import type { Page } from 'playwright-core'

/** More than any page has; who has not found it by then never will. */
const stopsMax = 80

/** A person with a keyboard and nothing else before the preview: real key events, and what has the focus. */
export class Keys {
  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Goes on by Tab until this has the focus, and presses the key. */
  async choose(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(name)
    await this.press(key)
  }

  /** Goes to the field of this name and types. */
  async fill(name: string, text: string): Promise<void> {
    await this.reach(name)
    await this.type(text)
  }

  /** What has the focus is called so by a screen reader. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const node = document.activeElement?.cloneNode(true) as Element | undefined
      for (const hidden of node?.querySelectorAll('[aria-hidden="true"]') ?? []) hidden.remove()
      return node?.getAttribute('aria-label') ?? node?.textContent?.trim() ?? ''
    })
  }

  private async reach(name: string): Promise<void> {
    const passed: string[] = []
    for (let stop = 0; stop < stopsMax; stop += 1) {
      const focused = await this.focused()
      if (focused.startsWith(name)) return this.expectFocusSeen(name)
      passed.push(focused.slice(0, 20))
      await this.press('Tab')
    }
    throw new Error(`Tab never reaches «${name}», only ${Array.from(new Set(passed)).join(', ')}`)
  }

  /** A ring around it, or the field's own edge. */
  private async expectFocusSeen(name: string): Promise<void> {
    const isSeen = await this.page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === null) return false
      const isField = activeElement.matches('input, textarea')
      return isField || getComputedStyle(activeElement).outlineStyle !== 'none'
    })
    if (!isSeen) throw new Error(`«${name}» has the focus and does not show it`)
  }
}
