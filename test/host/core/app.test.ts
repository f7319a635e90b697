import { createHost, currentPage, settle, textOf } from '../support/miniProgram'

const told = (name: string) => `
  const tell = (what) => getApp().told.push('${name} ' + what)
  Page({ onLoad(query) { tell('load ' + JSON.stringify(query)) }, onShow() { tell('show') }, onReady() { tell('ready') },
    onHide() { tell('hide') }, onUnload() { tell('unload') } })`

const app = `App({
  told: [],
  onLaunch(options) { this.told.push('launch ' + options.path) },
  onShow(options) { this.told.push('app show ' + options.scene) },
  onHide() { this.told.push('app hide') },
})`

const create = (files: Record<string, string> = {}) =>
  createHost({ 'app.js': app, 'a.js': told('a'), 'b.js': told('b'), 'sub/c.js': told('c'), ...files })

type TestHost = ReturnType<typeof create>

/** What the app was told since the last time. */
const takeTold = async (host: TestHost): Promise<string[]> => {
  await settle()
  const { getApp } = host.app.modules.context as { getApp(): { told: string[] } }
  return [...getApp().told.splice(0)]
}

/** Life cycles in WeChat's order, and the page stack's rules. */
describe('an app', () => {
  it('is launched, shown, and opens its first page', async () => {
    const host = create()
    await host.coldStart({ scene: 1011 })
    expect(await takeTold(host)).toEqual(['launch a', 'app show 1011', 'a load {}', 'a show', 'a ready'])
  })

  it('opens pages over each other, and tells each one in turn', async () => {
    const host = create()
    await host.coldStart()
    await takeTold(host)
    await host.app.pages.navigateTo('/sub/c?id=%2F1')
    expect(await takeTold(host)).toEqual(['a hide', 'c load {"id":"%2F1"}', 'c show', 'c ready'])
    await host.app.pages.navigateBack(1)
    expect(await takeTold(host)).toEqual(['c unload', 'a show'])
  })

  it('keeps tab pages, and ends what stood over them', async () => {
    const host = create()
    await host.coldStart()
    await host.app.pages.navigateTo('sub/c')
    await takeTold(host)
    await host.app.pages.switchTab('/b')
    expect(await takeTold(host)).toEqual(['c unload', 'b load {}', 'b show', 'b ready'])
    await host.app.pages.switchTab('/a')
    expect(await takeTold(host)).toEqual(['b hide', 'a show'])
  })

  it('goes to the background and comes back where it was', async () => {
    const host = create()
    await host.coldStart()
    await takeTold(host)
    host.hide()
    await host.show({ scene: 1011 })
    expect(await takeTold(host)).toEqual(['a hide', 'app hide', 'app show 1011', 'a show'])
  })

  it('is brought back on another page by something that names one', async () => {
    const host = create()
    await host.coldStart()
    await host.app.pages.navigateTo('sub/c')
    await takeTold(host)
    host.hide()
    await host.show({ path: 'b', query: { q: 'x' } })
    const now = ['app show 1001', 'c unload', 'a unload', 'b load {"q":"x"}', 'b show', 'b ready']
    expect((await takeTold(host)).slice(2)).toEqual(now)
  })

  it('hears nothing any more once it was killed', async () => {
    const host = create({ 'a.js': 'Page({ onLoad() { setTimeout(() => { throw new Error("late") }, 5) } })' })
    await host.coldStart()
    host.app.kill()
    await settle()
    expect(host.violations).toEqual([])
  })

  test.each([
    ['/gone', 'there is no page gone'],
    ['/b', null],
  ])('refuses to navigate to %s', async (url, objection) => {
    const host = create()
    await host.coldStart()
    await expect(host.app.pages.navigateTo(url)).rejects.toThrow(/not found|tabbar/)
    expect(host.violations).toEqual(objection === null ? [] : [objection])
  })

  it('has ten pages at most', async () => {
    const host = create()
    await host.coldStart()
    for (let count = 1; count < 10; count += 1) await host.app.pages.navigateTo('/sub/c')
    await expect(host.app.pages.navigateTo('/sub/c')).rejects.toThrow('webview count limit exceed')
    expect(host.violations).toEqual(['navigateTo sub/c: 10 pages are open already'])
  })
})

describe('the code of an app', () => {
  test.each([
    ['knows nothing of Node', 'Page({ data: { text: typeof process + typeof require("./b2") } })', 'undefinedobject'],
    [
      'has its own kind of array, the host’s answers included',
      'Page({ data: { text: String(wx.list() instanceof Array) } })',
      'true',
    ],
    ['has no Intl', 'Page({ data: { text: typeof Intl } })', 'undefined'],
  ])('%s', async (_, code, text) => {
    const host = createHost({ 'a.js': code, 'b2.js': 'module.exports = {}' })
    await host.coldStart()
    await settle()
    expect(textOf(host)).toBe(text)
  })

  it('cannot require what lies in a subpackage that was not loaded', async () => {
    const host = createHost({ 'a.js': 'require("./sub/c"); Page({})' })
    await expect(host.coldStart()).rejects.toThrow('subpackage sub is not loaded')
  })

  test.each([
    [
      'an exception in a life cycle',
      'Page({ onShow() { throw new Error("broken") } })',
      'page a onShow: Error: broken',
    ],
    ['console.error', 'Page({ onShow() { console.error("bad") } })', 'console.error: bad'],
    [
      'a setData that is too large',
      'Page({ onShow() { this.setData({ a: "x".repeat(1100000) }) } })',
      'more than 1048576',
    ],
  ])('%s is an objection', async (_, code, objection) => {
    const host = createHost({ 'a.js': code })
    await host.coldStart()
    await settle()
    expect(host.violations.join()).toContain(objection)
  })

  it('is told of failures in its own kind of error', async () => {
    const host = createHost({
      'a.js':
        'Page({ onLoad() { wx.fails().catch((error) => this.setData({ text: String(error instanceof Error) })) } })',
    })
    await host.coldStart()
    await settle()
    expect(textOf(host)).toBe('true')
  })
})

describe('a share card', () => {
  const share = async (path: string) => {
    const host = createHost({ 'a.js': `Page({ onShareAppMessage() { return { title: 't', path: '${path}' } } })` })
    await host.coldStart()
    const card = host.share(currentPage(host), null)
    return { card, violations: host.violations }
  }

  it('leads to a page of the package, from its root', async () => {
    expect(await share('/sub/c?x=1')).toEqual({ card: { title: 't', path: '/sub/c?x=1' }, violations: [] })
  })

  it('must start with a slash in WeChat, and lead somewhere', async () => {
    expect((await share('sub/c')).violations.join()).toContain('must start with a slash')
    expect((await share('/gone')).violations.join()).toContain('shares a page that is none')
  })
})
