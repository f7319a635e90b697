import { pathOf, type RouteName, routes } from './routes'

const names = Object.keys(routes) as RouteName[]
const roots = [...new Set(names.flatMap((name) => routes[name].root ?? []))]

const tab = (name: RouteName, icon: string, text: string) => ({
  pagePath: pathOf(name),
  text,
  iconPath: `assets/tabs/${icon}.png`,
  selectedIconPath: `assets/tabs/${icon}-active.png`,
})

/** `@names` are colours of theme.json, which WeChat reads for light and dark. */
const isWeapp = process.env.TARO_ENV === 'weapp'

export default defineAppConfig({
  pages: names.filter((name) => routes[name].root === null).map(pathOf),
  subPackages: roots.map((root) => ({
    root,
    pages: names.filter((name) => routes[name].root === root).map((name) => routes[name].page),
  })),
  preloadRule: {
    [pathOf('home')]: {
      network: 'all',
      packages: ['packages/account', 'packages/pay', 'packages/cards', 'packages/topup'],
    },
  },
  window: {
    navigationBarTitleText: '厦门数字钱包',
    // The hosts' own default; said aloud, the browser preview draws the bar too, with its way back.
    navigationStyle: 'default',
    navigationBarBackgroundColor: isWeapp ? '@background' : '#f4f7fb',
    navigationBarTextStyle: isWeapp ? ('@text' as 'black') : 'black',
    backgroundColor: isWeapp ? '@background' : '#f4f7fb',
    backgroundTextStyle: isWeapp ? ('@pull' as 'dark') : 'dark',
  },
  tabBar: {
    color: isWeapp ? '@idle' : '#617085',
    selectedColor: isWeapp ? '@active' : '#0f6ad1',
    backgroundColor: isWeapp ? '@surface' : '#ffffff',
    borderStyle: isWeapp ? ('@line' as 'white') : 'white',
    list: [
      tab('home', 'home', '首页'),
      tab('bills', 'bills', '账单'),
      tab('points', 'points', '积分'),
      tab('me', 'me', '我的'),
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  // Alipay knows neither themes nor this flow, and would carry the theme file for nothing.
  ...(isWeapp ? { darkmode: true, themeLocation: 'theme.json', __usePrivacyCheck__: true } : {}),
  networkTimeout: { request: 30_000 },
  // Taro's router hides a page a moment after it was left, even when the user is back by then: without the slide between
  // pages that moment is none, and nobody returns to a blank home.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
})
