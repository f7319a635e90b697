import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describeHeadless } from '../../support/describeHeadless'
import { HostPhone } from '../../support/hostPhone'
import { setWechatStage } from '../../support/hostStage'

const built = join(__dirname, '../../../dist/weapp')

/** Changes `from` to `to` in every file of the package whose name ends like this; throws when there was nothing to change. */
function edit(folder: string, suffix: string, from: string | RegExp, to: string): void {
  const names = readdirSync(folder, { recursive: true }).map(String)
  let changed = 0
  for (const name of names.filter((one) => one.endsWith(suffix))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const edited = text.replaceAll(from, to)
    if (edited === text) continue
    writeFileSync(join(folder, name), edited)
    changed += 1
  }
  if (changed === 0) throw new Error(`nothing in ${suffix} matches ${from}`)
}

/**
 * The host is a real check: the built package is broken in ways a phone would show only as a dead button or a blank
 * page, and the driver, which fails a step on any objection, must hear of each.
 */
describeHeadless('a broken package', () => {
  const { stage, step } = setWechatStage('wu')
  let folder: string
  let broken: HostPhone | null = null

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'broken-')), 'weapp')
    cpSync(built, folder, { recursive: true })
  })
  afterEach(async () => {
    await broken?.close()
    broken = null
    rmSync(dirname(folder), { recursive: true })
  })

  const open = async () => {
    broken = await HostPhone.open({ urls: stage.stack.urls, projectPath: folder })
    return broken
  }

  step('a handler by another name is an objection as soon as it is drawn', async () => {
    edit(folder, 'base.wxml', '="eh"', '="ehh"')
    const phone = await open()
    await expect(phone.see('一个钱包，付遍厦门')).rejects.toThrow('has no method «ehh»')
  })

  step('a template by another name', async () => {
    edit(folder, 'base.wxml', '<template name="tmpl_0_', '<template name="tmpl_0x_')
    const phone = await open()
    await expect(phone.see('一个钱包，付遍厦门')).rejects.toThrow('there is no template «tmpl_0_')
  })

  step('roles that are lost on the way', async () => {
    edit(folder, 'base.wxml', /aria-role="[^"]*"/g, '')
    const phone = await open()
    await expect(phone.tap('登录或注册')).rejects.toThrow('can be tapped and has no role')
  })

  step('a page by another path', async () => {
    edit(folder, '.js', 'sign-in/index', 'signin/index')
    const phone = await open()
    await expect(phone.tap('登录或注册').then(() => phone.see('打开您的钱包'))).rejects.toThrow('there is no page')
  })

  step('a page that app.json names and nobody built', async () => {
    edit(folder, 'app.json', 'sign-in/index', 'signin/index')
    await expect(open()).rejects.toThrow('did not start')
  })

  step('a share card without its slash', async () => {
    edit(folder, '.js', 'leadingSlash:!0', 'leadingSlash:!1')
    const phone = await open()
    await phone.see('一个钱包，付遍厦门')
    await phone.openTab('积分')
    await phone.remote.ask('share')
    await expect(phone.see('积分')).rejects.toThrow('must start with a slash')
  })
})
