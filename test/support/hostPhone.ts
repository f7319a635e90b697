import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import automator from 'miniprogram-automator'
import type MiniProgram from 'miniprogram-automator/out/MiniProgram'
import { type HostPhoneOptions, launchHeadless, root } from './hostLaunch'
import { HostRemote } from './hostRemote'
import type { PhoneDriver } from './phoneDriver'

type MiniPage = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type MiniElement = Awaited<ReturnType<MiniPage['$$']>>[number]

export interface EnterOptions {
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  readonly scene?: number | string
  readonly referrerInfo?: object
}

interface Screen {
  readonly title: string
  readonly path: string
  readonly text: string
  readonly toast: { title: string } | null
  readonly dialogs: readonly { kind: string; content: Readonly<Record<string, unknown>> }[]
}

const devtoolsCli = process.env.WECHAT_DEVTOOLS_CLI
/** Two journeys at once on a busy machine need their time; a step that hangs has its own end. */
const waitMs = 30_000

/** True when the specs run against WeChat DevTools, which lacks what {@link HostPhone.remote} offers. */
export const isDevtools = devtoolsCli !== undefined

const tabPages: Readonly<Record<string, string>> = {
  首页: '/pages/home/index',
  账单: '/pages/bills/index',
  积分: '/pages/points/index',
  我的: '/pages/me/index',
}

/** What an icon without words is called, where the host gives no labels to look for. */
const iconClasses: Readonly<Record<string, string>> = { 关闭: '.sheet__close' }

/** The built mini-program in a host, driven through miniprogram-automator. */
export class HostPhone implements PhoneDriver {
  /** What the host objected to: exceptions of the app, unknown functions, broken limits. */
  readonly objections: string[] = []
  /** Pause before each touch: a person waits until what moves has come to rest. */
  paceMs = 0

  private constructor(
    readonly miniProgram: MiniProgram,
    private readonly options: HostPhoneOptions,
    private readonly line: HostRemote | null,
    private readonly program: ChildProcess | null,
  ) {
    miniProgram.on('exception', (exception: { message?: string }) => {
      this.objections.push(exception.message ?? JSON.stringify(exception))
    })
  }

  static async open(options: HostPhoneOptions): Promise<HostPhone> {
    if (devtoolsCli !== undefined) return HostPhone.openDevtools(devtoolsCli, options)
    const { miniProgram, port, program } = await launchHeadless(options)
    return new HostPhone(miniProgram, options, await HostRemote.connect(port), program)
  }

  /** The app as after its installation, in DevTools. */
  private static async openDevtools(cliPath: string, options: HostPhoneOptions): Promise<HostPhone> {
    const miniProgram = await automator.launch({ cliPath, projectPath: root })
    await miniProgram.callWxMethod('clearStorageSync')
    await miniProgram.reLaunch('/pages/home/index')
    return new HostPhone(miniProgram, options, null, null)
  }

  /** The line to what DevTools cannot do. Throws there. */
  get remote(): HostRemote {
    if (this.line === null) throw new Error('WeChat DevTools cannot do this')
    return this.line
  }

  async tap(name: string): Promise<void> {
    await this.tapWhat(`«${name}»`, () => this.named(name))
  }

  async tapAtOnce(names: readonly string[]): Promise<void> {
    await this.waitFor(`«${names.join('», «')}»`, async () => {
      for (const name of names) if ((await this.named(name)) === null) return null
      await this.remote.ask('tapAtOnce', { names })
      return true
    })
    this.checkObjections()
  }

  async typeCodesAtOnce(codes: readonly string[]): Promise<void> {
    await this.waitFor('the boxes for a code', async () => (await this.elements('.code-boxes'))[0] ?? null)
    await this.remote.ask('typeAtOnce', { selector: '.code-boxes input', texts: codes })
    this.checkObjections()
  }

  async see(text: string | RegExp): Promise<void> {
    await this.waitFor(`the text ${text}`, async () => ((await this.sees(text)) ? true : null))
  }

  /** Waits until this text is gone, for example with the sheet that slides away. */
  async seeNoMore(text: string | RegExp): Promise<void> {
    await this.waitFor(`the text ${text} to go`, async () => ((await this.sees(text)) ? null : true))
  }

  async sees(text: string | RegExp): Promise<boolean> {
    const screen = await this.screenText()
    // Parts of one line may be elements of their own, an amount for example.
    const readings = [screen, screen.replaceAll('\n', '')]
    if (typeof text === 'string') return readings.some((reading) => reading.includes(text))
    const pattern = new RegExp(text.source, `${text.flags.replace('m', '')}m`)
    return readings.some((reading) => pattern.test(reading))
  }

  async type(label: string, text: string): Promise<void> {
    await this.typeInto('.text-field', label, 'input', text)
  }

  async typeSmsCode(code: string): Promise<void> {
    await this.typeInto('.code-boxes', '', 'input', code)
  }

  async typeAmount(keys: string): Promise<void> {
    await this.press(keys, '.key-pad')
  }

  async typePin(pin: string): Promise<void> {
    await this.press(pin, '.pin-pad')
  }

  async scan(text: string): Promise<void> {
    if (this.line) await this.line.ask('setScan', { text })
    else await this.miniProgram.mockWxMethod('scanCode', { result: text, scanType: 'QR_CODE', errMsg: 'scanCode:ok' })
    await this.tap('扫一扫')
  }

  async tapSource(name: string | RegExp): Promise<void> {
    await this.tapWhat(`the source ${name}`, async () => {
      const single = [...(await this.elements('.source-row--balance')), ...(await this.elements('.source-row--card'))]
      for (const element of single) {
        const words = await element.text()
        if (typeof name === 'string' ? words.includes(name) : name.test(words)) return element
      }
      return null
    })
  }

  async openTab(name: string): Promise<void> {
    await this.miniProgram.native().switchTab({ url: tabPages[name] ?? name })
    this.checkObjections()
  }

  async goBack(): Promise<void> {
    await this.miniProgram.native().navigateLeft()
    this.checkObjections()
  }

  async screenText(): Promise<string> {
    if (this.line === null) {
      return this.waitFor('a page', async () => (await (await this.page()).$('page'))?.text() ?? null)
    }
    const { title, text, toast, dialogs } = await this.line.ask<Screen>('screen')
    const over = dialogs.flatMap(({ content }) => Object.values(content).filter((value) => typeof value === 'string'))
    return [title, text, ...(toast ? [toast.title] : []), ...over].join('\n')
  }

  async describe(): Promise<string> {
    const { path } = await this.page()
    return `The phone shows ${path}:\n${await this.screenText()}\nThe host objects:\n${this.objections.join('\n')}`
  }

  /**
   * Presses WeChat's own button and lets it give the phone number. In DevTools the number would be the developer's, of
   * whom the sandbox knows nothing: there the sandbox's codes are put in its place.
   */
  async givePhoneNumber(button: string): Promise<void> {
    if (this.line !== null) {
      await this.tap(button)
      await this.miniProgram.native().authorizeAllow()
      return
    }
    await this.miniProgram.mockWxMethod('login', { code: await this.hostCode('login-codes'), errMsg: 'login:ok' })
    const code = await this.hostCode('phone-codes')
    const element = await this.waitFor(`«${button}»`, () => this.named(button))
    await element.trigger('getphonenumber', { code, errMsg: 'getPhoneNumber:ok' })
  }

  async goOffline(): Promise<void> {
    await this.remote.ask('setDevice', { networkType: 'none' })
  }

  async goOnline(): Promise<void> {
    await this.remote.ask('setDevice', { networkType: 'wifi' })
  }

  /** What an image is given to draw. */
  async pictureOf(selector: string): Promise<string> {
    return this.waitFor(`the picture ${selector}`, async () => {
      const [image] = await this.elements(selector)
      return (await image?.attribute('src')) || null
    })
  }

  /** The host's own dialogs that wait for an answer. */
  async dialogs(): Promise<Screen['dialogs']> {
    return (await this.remote.ask<Screen>('screen')).dialogs
  }

  /** Ends the app and starts it anew, as from a scan, a card, or the host's list. */
  async coldStart(options: EnterOptions = {}): Promise<void> {
    await this.remote.ask('coldStart', options)
    this.checkObjections()
  }

  /** Puts the app into the background and opens it again from outside. */
  async warmStart(options: EnterOptions = {}): Promise<void> {
    await this.remote.ask('warmStart', options)
    this.checkObjections()
  }

  async close(): Promise<void> {
    this.line?.close()
    const ended = this.program && this.program.exitCode === null ? once(this.program, 'exit') : null
    await this.miniProgram.close()
    await ended
  }

  /** Fails with everything the host objected to since the last time. */
  checkObjections(): void {
    if (this.objections.length === 0) return
    throw new Error(`The host objects:\n${this.objections.splice(0).join('\n')}`)
  }

  async page(): Promise<MiniPage> {
    const page = await this.miniProgram.currentPage()
    if (page === undefined) throw new Error('no page is open')
    return page
  }

  private async hostCode(kind: 'login-codes' | 'phone-codes'): Promise<string> {
    const answer = await fetch(`${this.options.urls.desk}wechat/host/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: this.options.personId }),
    })
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}: ${await answer.text()}`)
    return ((await answer.json()) as { code: string }).code
  }

  /** The last element that is called so: a label, or the whole of its words. Inner ones come after outer ones. */
  private async named(name: string): Promise<MiniElement | null> {
    const labelled = await this.elements(`[aria-label="${name}"]:not(.sheet)`)
    const called = labelled.length > 0 ? labelled : await this.elements(iconClasses[name] ?? 'button, view, text')
    if (labelled.length > 0 || iconClasses[name] !== undefined) return called.at(-1) ?? null
    const words = await Promise.all(called.map((element) => element.text()))
    return called[words.map((text) => text.trim()).lastIndexOf(name)] ?? null
  }

  private async typeInto(field: string, label: string, tag: string, text: string): Promise<void> {
    await this.waitFor(`the field ${label || field}`, async () => {
      for (const element of await this.elements(field)) {
        if (!(await element.text()).includes(label)) continue
        const input = await element.$(tag)
        if (input instanceof automator.InputElement) await input.input(text)
        return input
      }
      return null
    })
    this.checkObjections()
  }

  private async press(keys: string, pad: string): Promise<void> {
    for (const key of keys) {
      await this.tapWhat(`the key ${key}`, async () => {
        const buttons = await this.elements(`${pad} .key-button`)
        const words = await Promise.all(buttons.map((element) => element.text()))
        return buttons[words.indexOf(key)] ?? null
      })
    }
  }

  /** Finds and taps in one go: a page that is drawn anew in between is simply asked again. */
  private async tapWhat(what: string, find: () => Promise<MiniElement | null>): Promise<void> {
    if (this.paceMs > 0) await new Promise((resolve) => setTimeout(resolve, this.paceMs))
    await this.waitFor(what, async () => {
      const element = await find()
      await element?.tap()
      return element
    })
    this.checkObjections()
  }

  private async elements(selector: string): Promise<MiniElement[]> {
    return (await this.page()).$$(selector)
  }

  /** Asks again until there is an answer. An element may vanish between two questions: then it is simply asked anew. */
  private async waitFor<Found>(what: string, find: () => Promise<Found | null>): Promise<Found> {
    const endsAt = Date.now() + waitMs
    let problem = ''
    while (Date.now() < endsAt) {
      this.checkObjections()
      const found = await find().catch((error: Error) => {
        problem = error.message
        return null
      })
      if (found !== null) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`waited ${waitMs / 1000} s for ${what} in vain${problem ? `: ${problem}` : ''}`)
  }
}
