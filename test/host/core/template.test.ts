import { createHost, currentPage, settle, textOf } from '../support/miniProgram'

const start = async (wxml: string, data: object, more: Record<string, string> = {}) => {
  const host = createHost({
    'a.wxml': wxml,
    'a.js': `Page({ data: ${JSON.stringify(data)}, eh() {} })`,
    ...more,
  })
  await host.coldStart()
  await settle()
  return host
}

/** Templates as WeChat draws them, and what it would swallow silently is an objection here. */
describe('a template', () => {
  it('draws conditions and loops', async () => {
    const wxml = `<view wx:if="{{n > 1}}">many</view><view wx:elif="{{n}}">one</view><view wx:else>none</view>
      <view wx:for="{{list}}" wx:key="id" wx:for-index="at">{{at}}:{{item.id}}</view>`
    const host = await start(wxml, { n: 1, list: [{ id: 'x' }, { id: 'y' }] })
    expect(textOf(host)).toBe('one\n0:x\n1:y')
  })

  it('draws Taro’s recursion: a template chosen by name, imported, with a script', async () => {
    const host = await start(
      '<import src="./base.wxml"/><template is="tree" data="{{root:root}}"/>',
      { root: { cn: [{ nn: 'v', cl: 'box', cn: [{ nn: 't', v: 'leaf' }] }] } },
      {
        'base.wxml': `<wxs module="xs" src="./utils.wxs"/>
          <template name="tree"><template is="{{xs.a(item.nn)}}" data="{{i:item}}" wx:for="{{root.cn}}" wx:key="sid"/></template>
          <template name="tmpl_v"><view class="{{i.cl}}" aria-role="button" bindtap="eh"><template is="{{xs.a(item.nn)}}" data="{{i:item}}" wx:for="{{i.cn}}" wx:key="sid"/></view></template>
          <template name="tmpl_t">{{i.v}}<input value="x" aria-label="x"/></template>`,
        'utils.wxs': 'module.exports = { a: function (n) { return "tmpl_" + n } }',
      },
    )
    expect(host.violations).toEqual([])
    expect(currentPage(host).elements('.box')).toHaveLength(1)
    expect(textOf(host)).toBe('leaf')
  })

  test.each([
    ['a template nobody wrote', '<template is="gone" data="{{}}"/>', 'there is no template «gone»'],
    ['an element nobody knows', '<vieww/>', 'nobody knows the element <vieww>'],
    ['a handler the page lacks', '<view bindtap="handle"/>', 'page a has no method «handle» for tap'],
    ['something to tap that is nothing to a reader', '<view bindtap="eh">x</view>', 'can be tapped and has no role'],
    ['something to tap without a name', '<view bindtap="eh" aria-role="button"/>', '<view class=""> has no name'],
    ['a field without a name', '<input value="x"/>', '<input class=""> has no name'],
    ['an element left open', '<view><text>x</view>', '<text> is never closed'],
    ['an else without an if', '<view wx:else/>', 'an else without an if'],
  ])('objects to %s', async (_, wxml, objection) => {
    const host = await start(wxml, {})
    expect(host.violations.join()).toContain(objection)
  })

  it('keeps what was typed until the app gives the field another value', async () => {
    const host = await start('<input class="field" value="{{text}}" bindinput="eh"/>', { text: 'a', other: 1 })
    const page = currentPage(host)
    const field = () => page.elements('.field')[0]
    const input = field()
    if (input === undefined) throw new Error('no field')
    page.keyboard.type(input, 'abc')
    page.setData({ other: 2, text: 'a' })
    page.flush()
    expect(field()?.shownValue).toBe('abc')
    page.setData({ text: 'b' })
    page.flush()
    expect(field()?.shownValue).toBe('b')
  })
})

describe('a custom component', () => {
  const files = {
    'a.json': '{ "usingComponents": { "box": "./box" } }',
    'box.json': '{ "component": true }',
    'box.wxml': '<view class="inner" bindtap="eh">{{label}}<slot/></view>',
    'box.js': `Component({
      properties: { label: { type: String, value: 'empty' } },
      lifetimes: { attached() { getApp().seen.push('attached') }, detached() { getApp().seen.push('detached') } },
      methods: { eh(event) { getApp().seen.push(event.type + ' in box') } },
    })`,
    'app.js': 'App({ seen: [] })',
  }

  it('draws with its properties and slot, and its handlers are its own', async () => {
    const wxml = '<view bindtap="eh"><box wx:if="{{isThere}}" label="{{label}}">!</box></view>'
    const host = await start(wxml, { isThere: true, label: 'full' }, files)
    expect(textOf(host)).toBe('full!')
    const page = currentPage(host)
    const [inner] = page.elements('box .inner')
    if (inner === undefined) throw new Error('nothing inside')
    host.tap(page, inner)
    page.setData({ isThere: false })
    await settle()
    const app = host.app.modules.context as { getApp(): { seen: string[] } }
    expect(app.getApp().seen).toEqual(['attached', 'tap in box', 'detached'])
  })
})
