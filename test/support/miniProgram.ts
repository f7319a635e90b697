type HostGlobal = Record<string, unknown>

/** What Taro's build writes into its own runtime, and the parts of a mini-program engine it looks for when loaded. */
const buildConstants = [
  'ENABLE_INNER_HTML',
  'ENABLE_ADJACENT_HTML',
  'ENABLE_SIZE_APIS',
  'ENABLE_TEMPLATE_CONTENT',
  'ENABLE_CLONE_NODE',
  'ENABLE_CONTAINS',
  'ENABLE_MUTATION_OBSERVER',
]

/**
 * Loads one adapter as it runs in a mini-program: real Taro with the host's real platform plugin, over the functions of
 * the host that the test gives. Every load starts afresh, since Taro looks at the host once.
 */
function load<Module>(target: 'weapp' | 'alipay', globals: HostGlobal, loadModule: () => Module): Module {
  jest.resetModules()
  process.env.TARO_ENV = target
  process.env.TARO_PLATFORM = 'mini'
  const engine = { getCurrentPages: () => [], getApp: () => ({}), navigator: { userAgent: '' } }
  Object.assign(globalThis, engine, Object.fromEntries(buildConstants.map((name) => [name, false])), globals)
  require(`@tarojs/plugin-platform-${target}/dist/runtime`)
  return loadModule()
}

export const onWeChat = <Module>(wx: HostGlobal, loadModule: () => Module): Module => load('weapp', { wx }, loadModule)

export const onAlipay = <Module>(my: HostGlobal, loadModule: () => Module): Module => load('alipay', { my }, loadModule)
