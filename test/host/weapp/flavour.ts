import type { BindingName, Flavour } from '../core/flavour'
import { weappComponents } from './component'

const mebibyte = 1024 * 1024

/** The elements of WeChat's base library 3.8. */
const elements = new Set(
  `ad audio button camera canvas checkbox checkbox-group cover-image cover-view editor form functional-page-navigator
  icon image input label live-player live-pusher map match-media movable-area movable-view navigation-bar navigator
  official-account open-data page-container page-meta picker picker-view picker-view-column progress radio radio-group
  rich-text root-portal scroll-view share-element slider swiper swiper-item switch text textarea video view voip-room
  web-view`.split(/\s+/),
)

/** `bindtap`, `bind:tap`, `catchtap`, `capture-bind:tap`, `capture-catch:tap`, `mut-bind:tap`. */
function readBinding(attribute: string): BindingName | null {
  const match = /^(capture-)?(?:mut-)?(bind|catch):?([a-z]\w*)$/i.exec(attribute)
  const [, capture, kind, event] = match ?? []
  if (kind === undefined || event === undefined) return null
  return { event: event.toLowerCase(), stops: kind === 'catch', onCapture: capture !== undefined }
}

export const weappFlavour: Flavour = {
  hostName: 'weapp',
  globalName: 'wx',
  globals: {},
  markupSuffix: '.wxml',
  directivePrefix: 'wx:',
  scriptElement: { tag: 'wxs', name: 'module', file: 'src' },
  elements,
  roleAttribute: 'aria-role',
  readBinding,
  component: weappComponents,
  sharePathHasSlash: true,
  isStrictAtLaunch: false,
  decodesQuery: false,
  setDataBytesMax: mebibyte,
  longPressEvent: 'longpress',
  projectFile: 'project.config.json',
  readTabs: (appConfig) => {
    const { list = [] } = (appConfig.tabBar ?? {}) as { list?: { pagePath: string; text: string }[] }
    return list.map(({ pagePath, text }) => ({ path: pagePath, text }))
  },
  readTitle: (pageConfig, appConfig) =>
    String(
      pageConfig.navigationBarTitleText ?? (appConfig.window as Record<string, unknown>)?.navigationBarTitleText ?? '',
    ),
  describeTarget: ({ attribs, dataset }) => ({ id: attribs.id ?? '', dataset, offsetLeft: 0, offsetTop: 0 }),
}
