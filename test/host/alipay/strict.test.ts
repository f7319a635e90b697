import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMyApi } from '../apis/my'
import { Host } from '../core/host'
import { innerText } from '../core/tree'
import { alipayFlavour } from './flavour'

const folders: string[] = []

afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })))

/** A mini-program of two pages for Alipay. `files` replace or add. */
function createAlipay(files: Readonly<Record<string, string>>): Host {
  const folder = mkdtempSync(join(tmpdir(), 'alipay-program-'))
  folders.push(folder)
  const page = (name: string) => ({
    [`${name}.json`]: '{"defaultTitle":"one"}',
    [`${name}.axml`]:
      '<import-sjs name="m" from="./m.sjs"/><view a:for="{{list}}" role="button" onTap="tap">{{m.twice(item)}}</view>',
    [`${name}.js`]: 'Page({ data: { list: [1, 2] }, tap() { this.setData({ list: [3] }) } })',
  })
  const all = {
    'app.json': JSON.stringify({ pages: ['a', 'b'] }),
    'mini.project.json': '{}',
    'app.js': 'App({})',
    'm.sjs': 'export default { twice: function (n) { return n + n } }',
    ...page('a'),
    ...page('b'),
    ...files,
  }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text)
  const settings = { folder, personId: null, sandboxUrl: null, origins: new Map() }
  return new Host({ ...settings, flavour: alipayFlavour, createApi: createMyApi })
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 20))

/** What the host objects to once the app has started. */
async function objections(files: Readonly<Record<string, string>>): Promise<string[]> {
  const host = createAlipay(files)
  await host.coldStart()
  await moment()
  return host.violations
}

test('Alipay’s templates, scripts and events work, and nobody objects', async () => {
  const host = createAlipay({})
  await host.coldStart()
  await moment()
  const page = host.app.pages.current()
  const [view] = page?.elements('view') ?? []
  if (page === null || view === undefined) throw new Error('nothing was drawn')
  expect([page.title, innerText(page.view.root)]).toEqual(['one', '2\n4'])
  host.tap(page, view)
  page.flush()
  expect(innerText(page.view.root)).toBe('6')
  expect(host.violations).toEqual([])
})

test.each([
  [
    'navigating in App.onShow (warning 11)',
    "onShow() { my.navigateTo({ url: '/b' }) }",
    'navigateTo was called inside App.onShow',
  ],
  [
    'getCurrentPages in App.onLaunch (warning 11)',
    'onLaunch() { getCurrentPages() }',
    'getCurrentPages was called inside App.onLaunch',
  ],
  ['a page that is none', "onLaunch() { my.redirectTo({ url: '/c' }).catch(() => 0) }", 'there is no page c'],
  ['a function nobody plays', 'onLaunch() { my.tradePay({}) }', 'my.tradePay is not played by this host'],
  [
    'too much in one key (warning 16)',
    "onLaunch() { my.setStorageSync({ key: 'k', data: 'x'.repeat(204801) }) }",
    'more than 200 KB',
  ],
])('%s is an objection', async (_, life, sentence) => {
  expect((await objections({ 'app.js': `App({ ${life} })` })).join('\n')).toContain(sentence)
})

test('a share path with a leading slash is an objection (warning 9)', async () => {
  const host = createAlipay({
    'a.js': "Page({ data: { list: [] }, tap() {}, onShareAppMessage: () => ({ path: '/b' }) })",
  })
  await host.coldStart()
  await moment()
  const page = host.app.pages.current()
  if (page) host.share(page, null)
  expect(host.violations.join('\n')).toContain('must not start with a slash')
})

test('the scanner hides the app and shows it again, with the options it was opened with (warning 10)', async () => {
  const host = createAlipay({
    'app.js': `App({ told: [], onShow({ query }) { this.told.push('show ' + query.qrCode) },
      onHide() { this.told.push('hide') } })`,
  })
  await host.coldStart({ query: { qrCode: 'https://pay.test/1' } })
  await moment()
  host.dialogs.answer('scan', { text: 'https://pay.test/2' })
  const { getApp } = host.app.modules.context as { getApp(): { told: string[] } }
  expect(await host.app.apiTable.call('scan', [{}])).toMatchObject({ code: 'https://pay.test/2' })
  expect([...getApp().told]).toEqual(['show https://pay.test/1', 'hide', 'show https://pay.test/1'])
})
