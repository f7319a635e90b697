import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core'
import type { PhoneDriver } from './phoneDriver'

export interface PhoneOptions {
  /** Address of the preview. */
  url: string
  deviceScaleFactor?: number
}

/** Two journeys at once on a busy machine need their time; a step that hangs has its own end. */
const waitMs = 30_000
const readMs = 400

/**
 * The preview in a phone-sized window, driven as a person would: by the words on the screen. Pages the app has left
 * stay in the document unseen, so everything here looks at what is visible only.
 */
export class Phone implements PhoneDriver {
  private lastTap = { url: '', atMs: Number.NEGATIVE_INFINITY }

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    /** Where the preview is: the page itself, or a frame in it. */
    readonly view: Page | Frame,
  ) {}

  static async open(browser: Browser, { url, deviceScaleFactor = 1 }: PhoneOptions): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      deviceScaleFactor,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(waitMs)
    const page = await context.newPage()
    await page.goto(url)
    return new Phone(context, page, page)
  }

  /** The preview in a frame of another page, as on the sandbox's desk. */
  static async inFrame(page: Page, selector: string): Promise<Phone> {
    const frame = await (await page.waitForSelector(selector)).contentFrame()
    if (frame === null) throw new Error(`${selector} is no frame`)
    return new Phone(page.context(), page, frame)
  }

  /**
   * What a person would call by this name: the label of an icon, a button by its words, or plain words. A button is
   * meant whole, because the words inside it let taps through.
   */
  named(name: string): Locator {
    const quoted = JSON.stringify(name)
    const labelled = `[aria-label=${quoted}]:not(.sheet)`
    const button = `taro-button-core:has(:text-is(${quoted}))`
    const words = `:text-is(${quoted}):not(taro-button-core *)`
    return this.view.locator(`${labelled}, ${button}, ${words}`).filter({ visible: true }).last()
  }

  async tap(name: string): Promise<void> {
    const target = this.named(name)
    const isGrey = (await target.getAttribute('aria-disabled')) === 'true'
    await this.readNewPage()
    // A grey button is there to be tapped too: it says why it is grey.
    await target.click({ force: isGrey })
    this.lastTap = { url: this.view.url(), atMs: performance.now() }
  }

  /** Nobody reads a page that has just come and taps on it in less time than a double tap takes. */
  private async readNewPage(): Promise<void> {
    const { url, atMs } = this.lastTap
    const restMs = atMs + readMs - performance.now()
    if (url !== this.view.url() && restMs > 0) await this.page.waitForTimeout(restMs)
  }

  async tapAtOnce(names: readonly string[]): Promise<void> {
    const elements = await Promise.all(names.map((name) => this.named(name).elementHandle()))
    await this.view.evaluate((found) => {
      for (const element of found) (element as HTMLElement).click()
    }, elements)
  }

  /** Two taps of one thumb, whatever has come to stand under it by the second. */
  async doubleTap(name: string): Promise<void> {
    await this.named(name).dblclick({ delay: 20 })
  }

  async typeCodesAtOnce(codes: readonly string[]): Promise<void> {
    const input = this.view.locator('.code-boxes').filter({ visible: true }).locator('input')
    await input.evaluate((element, texts) => {
      for (const text of texts) {
        ;(element as HTMLInputElement).value = text
        element.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }, codes)
  }

  /** Waits until this text can be read somewhere on the screen. */
  async see(text: string | RegExp): Promise<void> {
    await this.text(text).first().waitFor()
  }

  /** Whether this text can be read right now. */
  async sees(text: string | RegExp): Promise<boolean> {
    return (await this.text(text).count()) > 0
  }

  /** Types into the field with this label, in place of what was there. */
  async type(label: string, text: string): Promise<void> {
    const field = this.view.locator('.text-field', { hasText: label }).filter({ visible: true })
    await field.locator('input').fill(text)
  }

  /** Types the six digits of a text message into the boxes. */
  async typeSmsCode(code: string): Promise<void> {
    await this.view.locator('.code-boxes').filter({ visible: true }).locator('input').fill(code)
  }

  /** Types an amount on its pad: '12.5'. */
  async typeAmount(keys: string): Promise<void> {
    await this.press(keys, '.key-pad:not(.pin-pad__keys)')
  }

  /** Types the payment PIN on its pad, which may stand in a sheet over another pad. */
  async typePin(pin: string): Promise<void> {
    await this.press(pin, '.pin-pad')
  }

  private async press(keys: string, pad: string): Promise<void> {
    for (const key of keys) {
      const label = key === '.' ? '小数点' : `数字 ${key}`
      await this.view.locator(`${pad} [aria-label="${label}"]`).filter({ visible: true }).click()
    }
  }

  /** A sheet stands for the scanner here. */
  async scan(text: string): Promise<void> {
    await this.tap('扫一扫')
    const sheet = this.view.locator('.scan-sheet')
    await sheet.locator('textarea').fill(text)
    await sheet.getByText('确定').click()
  }

  async tapSource(name: string | RegExp): Promise<void> {
    const single = '.source-row--balance, .source-row--card'
    await this.view.locator(single, { hasText: name }).filter({ visible: true }).click()
  }

  /** Opens one of the four tab pages. */
  async openTab(name: string): Promise<void> {
    await this.view.locator('.weui-tabbar__item', { hasText: name }).filter({ visible: true }).click()
  }

  /** Waits until nothing moves or loads any more, for a picture. */
  async settle(): Promise<void> {
    // Not for a quiet network: the desk beside the phone listens for news all the time.
    await this.page.waitForLoadState('load')
    await this.view.locator('.skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' })
    await this.page.waitForTimeout(400)
  }

  /** The arrow in the title bar. */
  async goBack(): Promise<void> {
    await this.view.locator('.taro-navigation-bar-back').filter({ visible: true }).click()
  }

  async goOffline(): Promise<void> {
    await this.context.setOffline(true)
  }

  async goOnline(): Promise<void> {
    await this.context.setOffline(false)
  }

  /** Everything that can be read on the screen, for a failure's report. */
  async screenText(): Promise<string> {
    return this.view.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const lines: string[] = []
      while (walker.nextNode()) {
        const { parentElement, nodeValue } = walker.currentNode
        if (parentElement?.checkVisibility() && nodeValue?.trim()) lines.push(nodeValue.trim())
      }
      return lines.join('\n')
    })
  }

  async describe(): Promise<string> {
    const file = join(tmpdir(), `wallet-e2e-${Date.now()}.png`)
    await this.page.screenshot({ path: file })
    return `The phone shows (${file}, ${this.page.url()}):\n${await this.screenText()}`
  }

  async close(): Promise<void> {
    await this.context.close()
  }

  private text(text: string | RegExp): Locator {
    return this.view.getByText(text).filter({ visible: true })
  }
}
