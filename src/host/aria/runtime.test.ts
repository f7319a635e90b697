import aria from '../../../config/aria'
import { onAlipay, onWeChat } from '../../../test/support/miniProgram'
import attributes from './attributes.json'

type Components = Readonly<Record<string, Readonly<Record<string, string>>>>
type Platform = { platform: string; runtimePath: string | string[]; template?: object }

/** What the build would write into the templates, and which file it would load beside Taro's runtime. */
function buildOf(platform: string) {
  const written: Components[] = []
  const target: Platform = {
    platform,
    runtimePath: 'taro-runtime',
    template: { mergeComponents: (_context: unknown, patch: Components) => written.push(patch) },
  }
  const context = { registerMethod: ({ fn }: { fn(target: Platform): void }) => fn(target) }
  aria(context as unknown as Parameters<typeof aria>[0])
  return { written, runtimePath: target.runtimePath }
}

async function loadComponents(): Promise<Components> {
  await import('./runtime')
  const { internalComponents } = await import('@tarojs/shared')
  return internalComponents as Components
}

test.each([
  ['weapp', onWeChat],
  ['alipay', onAlipay],
] as const)(
  'warning 17: on %s what screen readers are told is in the templates and in the runtime alike',
  async (target, load) => {
    const { written, runtimePath } = buildOf(target)
    const components = await load({}, loadComponents)
    expect(runtimePath).toEqual(['taro-runtime', expect.stringMatching(/src\/host\/aria\/runtime$/)])
    for (const [name, added] of Object.entries(written[0] ?? {})) {
      expect(added).toEqual(attributes[target])
      expect(components[name]).toMatchObject(added)
    }
    expect(Object.keys(written[0] ?? {})).toEqual(['View', 'Text', 'Image', 'Button', 'Input'])
  },
)

test('the preview writes its attributes itself', () => {
  expect(buildOf('web')).toEqual({ written: [], runtimePath: 'taro-runtime' })
})
