import type { BindingName, Flavour } from '../core/flavour'
import { alipayComponents } from './component'

const mebibyte = 1024 * 1024

/** The elements of Alipay's base library 2.9. */
const elements = new Set(
  `ad ar-camera button camera canvas checkbox checkbox-group contact-button cover-image cover-view error-view form icon
  image input label life-follow lifestyle lottie map match-media movable-area movable-view navigator page-container
  page-meta picker picker-view picker-view-column progress radio radio-group rich-text root-portal scroll-view
  share-element slider swiper swiper-item switch text textarea video view web-view`.split(/\s+/),
)

/**
 * `onTap`, `catchTap`, `capture-onTap`, `capture-catchTap`. The letter after `on` is a capital: `ontap` is an attribute
 * that nobody reads, so a template whose names were put into lower case answers no tap at all.
 */
function readBinding(attribute: string): BindingName | null {
  const match = /^(capture-)?(on|catch)([A-Z]\w*)$/.exec(attribute)
  const [, capture, kind, event] = match ?? []
  if (kind === undefined || event === undefined) return null
  return { event: event.toLowerCase(), stops: kind === 'catch', onCapture: capture !== undefined }
}

export const alipayFlavour: Flavour = {
  hostName: 'alipay',
  globalName: 'my',
  // The logic runs in a worker, whose navigator has this one field on phones. Taro reads it while it loads.
  globals: { navigator: { swuserAgent: 'Mozilla/5.0 (Linux; Android 14) AlipayClient/10.6.30' } },
  markupSuffix: '.axml',
  directivePrefix: 'a:',
  scriptElement: { tag: 'import-sjs', name: 'name', file: 'from' },
  elements,
  roleAttribute: 'role',
  readBinding,
  component: alipayComponents,
  sharePathHasSlash: false,
  isStrictAtLaunch: true,
  decodesQuery: true,
  setDataBytesMax: mebibyte,
  longPressEvent: 'longtap',
  projectFile: 'mini.project.json',
  readTabs: (appConfig) => {
    const { items = [] } = (appConfig.tabBar ?? {}) as { items?: { pagePath: string; name: string }[] }
    return items.map(({ pagePath, name }) => ({ path: pagePath, text: name }))
  },
  readTitle: (pageConfig, appConfig) =>
    String(pageConfig.defaultTitle ?? (appConfig.window as Record<string, unknown>)?.defaultTitle ?? ''),
  describeTarget: ({ attribs, dataset }) => ({ id: attribs.id ?? '', dataset, targetDataset: dataset }),
}
