import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { startTestStack, type TestStack } from '../support/stack'

/** What a browser is sent of the preview, what it paints of it before any script has run, and what it keeps. */
describe('the first view', () => {
  let stack: TestStack
  let browser: Browser

  beforeAll(async () => {
    stack = await startTestStack()
    browser = await launchChromium()
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
  })

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN', ...options })
    return context.newPage()
  }
  /** The outline alone: scripts and styles never come. */
  const openWithoutScripts = async (options: BrowserContextOptions, theme?: 'light' | 'dark') => {
    const page = await open(options)
    await page.route(/\.(js|css)$/, () => undefined)
    if (theme) {
      const settings = { language: 'zh', theme, textSize: 'normal', hasShuffledKeys: false }
      await page.addInitScript(
        (text) => localStorage.setItem('wallet.settings', text),
        JSON.stringify({ version: 2, value: settings }),
      )
    }
    await page.goto(stack.urls.preview, { waitUntil: 'commit' })
    await page.getByRole('status').waitFor()
    return page
  }
  const shellOf = (page: Page) =>
    page.evaluate(() => {
      const shell = document.getElementById('shell')
      if (shell === null) return null
      const { backgroundColor, color } = getComputedStyle(shell)
      return { backgroundColor, color, isSeen: shell.checkVisibility() }
    })

  const light = { backgroundColor: 'rgb(244, 247, 251)', color: 'rgb(15, 27, 45)', isSeen: true }
  const dark = { backgroundColor: 'rgb(11, 18, 32)', color: 'rgb(234, 241, 251)', isSeen: true }

  test.each([
    ['light', undefined, light],
    ['dark', undefined, dark],
    ['light', 'dark', dark],
    ['dark', 'light', light],
  ] as const)(
    'with a %s system and %s chosen the outline is there before any script, in that theme',
    async (colorScheme, theme, colours) => {
      const page = await openWithoutScripts({ colorScheme }, theme)
      expect(await shellOf(page)).toEqual(colours)
      await page.context().close()
    },
  )

  test.each(['light', 'dark'] as const)(
    'the outline gives way to a page of the same %s colours',
    async (colorScheme) => {
      const page = await open({ colorScheme })
      await page.goto(stack.urls.preview)
      await page.getByText('登录或注册').first().waitFor()
      const { isSeen, ...outline } = (await shellOf(page)) ?? { isSeen: true }
      const screen = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.querySelector('.screen') ?? document.body)
        return { backgroundColor, color }
      })
      expect(isSeen).toBe(false)
      expect(outline).toEqual(screen)
      await page.context().close()
    },
  )

  test('what is sent is compressed, kept for good where its name says what is in it, and no more than the first page needs', async () => {
    const page = await open()
    const answers: { path: string; encoding: string | undefined; cache: string | undefined }[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (!/^\/app\/(.*\.(js|css))?$/.test(pathname)) return
      const headers = response.headers()
      answers.push({ path: pathname, encoding: headers['content-encoding'], cache: headers['cache-control'] })
    })
    await page.goto(stack.urls.preview)
    await page.getByText('登录或注册').first().waitFor()
    const [document, ...files] = answers
    expect(document).toMatchObject({ encoding: 'br', cache: 'no-cache' })
    expect(files.length).toBeGreaterThan(1)
    for (const file of files)
      expect(file).toMatchObject({ encoding: 'br', cache: 'public, max-age=31536000, immutable' })
    expect(files.filter(({ path }) => path.endsWith('.js')).length).toBeLessThanOrEqual(2)
    await page.context().close()
  })

  test('once it has been quiet for a while, a page that was never open opens without a network', async () => {
    const page = await open()
    await page.goto(stack.urls.preview)
    await page.getByText('登录或注册').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length > 10,
    )
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.getByText('登录或注册').first().click()
    await page.getByText('获取验证码').first().waitFor()
    await page.context().close()
  })

  test('before that, a door that leads nowhere without a network says so, and leads on with one', async () => {
    const page = await open()
    await page.goto(stack.urls.preview)
    const door = page.getByText('登录或注册').first()
    await door.waitFor()
    await page.route('**/*.{js,css}', (route) => route.abort('internetdisconnected'))
    await page.context().setOffline(true)
    await door.click()
    await page.locator('.taro__toast').getByText('当前没有网络').waitFor()
    await page.context().setOffline(false)
    await page.unroute('**/*.{js,css}')
    await door.click()
    await page.getByText('获取验证码').first().waitFor()
    await page.context().close()
  })
})
