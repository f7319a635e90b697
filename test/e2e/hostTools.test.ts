import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../tidy/repository'

/** A mini-program as small as WeChat allows, with everything the wallet's uses: a theme, a style, a page. */
const app = {
  pages: ['pages/a/index'],
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  window: { navigationBarBackgroundColor: '@background' },
}
const sound = {
  'app.json': JSON.stringify(app),
  'app.js': 'App({})',
  'theme.json': '{"light":{"background":"#ffffff"},"dark":{"background":"#000000"}}',
  'pages/a/index.json': '{}',
  'pages/a/index.js': 'Page({})',
  'pages/a/index.wxml': '<view class="a">a</view>',
  'pages/a/index.wxss': '.a{color:red}',
}

/** What one function of a file in scripts/lib says of a mini-program. Scripts are ES modules, which jest cannot load. */
function ask(tool: string, changes: Partial<typeof sound> = {}, file = 'hostTools'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'host-tools-'))
  try {
    for (const [name, text] of Object.entries({ ...sound, ...changes })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const tools = pathToFileURL(join(root, `scripts/lib/${file}.mjs`)).href
    const program = `
      const tools = await import(${JSON.stringify(tools)})
      if (${JSON.stringify(tool)} === 'compileProject') tools.installCi()
      const said = await tools[${JSON.stringify(tool)}](${JSON.stringify(folder)})
      process.stdout.write('\\n' + JSON.stringify(said))`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    return JSON.parse(output.slice(output.lastIndexOf('\n')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const openTag = { 'pages/a/index.wxml': '<view><input value="a"></view>' }
const openBlock = { 'pages/a/index.wxss': '.a{color:red' }
const halfTheme = { 'theme.json': '{"light":{"background":"#ffffff"},"dark":{}}' }

describe('WeChat’s own tools are asked, and refuse what is broken', () => {
  test.each([
    ['compileTemplates', openTag, 'wcc: pages/a/index.wxml:1:25: expect end-tag `input`'],
    ['compileTemplatesAnew', openTag, 'glass-easel: pages/a/index.wxml:1:8: Warn: missing end tag'],
    ['compileStyles', openBlock, 'wcsc: ERR: pages/a/index.wxss'],
  ])('%s', (tool, broken, sentence) => {
    expect(ask(tool)).toEqual([])
    expect(ask(tool, broken).join()).toContain(sentence)
  })

  test.each([
    ['a sound project', {}, ''],
    ['a tag', openTag, 'unexpected end tag: view'],
    ['a style', openBlock, 'Unclosed block'],
    ['a script', { 'app.js': 'App({' }, 'Unexpected token'],
    ['a theme that lacks a colour', halfTheme, 'but not found at theme.json["dark"]'],
    ['a theme that is no JSON', { 'theme.json': '{"light":' }, 'checkThemeJSON: dist/weapp/theme.json'],
    ['a page nobody wrote', { 'app.json': JSON.stringify({ ...app, pages: ['pages/b/index'] }) }, 'pages/b/index'],
  ])(
    'compileProject: %s',
    (_, broken, sentence) => {
      const said = ask('compileProject', broken)
      if (sentence === '') expect(said).toEqual([])
      else expect(said.join()).toContain(sentence)
    },
    120_000,
  )
})

describe('a package for phones of the floor', () => {
  test.each([
    ['is sound', 'App({})', ''],
    ['uses what src/polyfills.ts brings', 'Object.fromEntries([])', ''],
    ['has newer syntax', 'const a = 1', 'es-check es5'],
    ['has newer built-ins', '"a".replaceAll("a", "b")', 'StringReplaceAll'],
    ['has newer built-ins of arrays', '[1].at(0)', 'ArrayPrototypeAt'],
  ])('%s', (_, script, sentence) => {
    const said = ask('checkFloor', { 'app.js': script }, 'floor')
    if (sentence === '') expect(said).toEqual([])
    else expect(said.join()).toContain(sentence)
  })

  test.each([
    ['is sound', '.a{display:grid;gap:4px;grid-template-columns:repeat(3,minmax(0,1fr))}', ''],
    ['has gaps in a row', '.a{display:flex;gap:4px}', 'flexbox-gap'],
    ['calculates with max()', '.a{height:max(4px,var(--b))}', 'css-math-functions'],
    ['looks for its children', '.a:has(.b){color:red}', 'css-has'],
    ['has newer sizes', '.a{aspect-ratio:1;height:1dvh}', 'viewport-unit-variants'],
  ])('%s', (_, style, sentence) => {
    const said = ask('checkStyles', { 'pages/a/index.wxss': style }, 'floor')
    if (sentence === '') expect(said).toEqual([])
    else expect(said.join()).toContain(sentence)
  })
})
