import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import devConfig from './dev'
import { NutuiElements } from './nutuiElements'
import { PreviewPackages } from './previewPackages'
import prodConfig from './prod'

const root = path.resolve(__dirname, '..')

/** Packages written for newer engines than the hosts' oldest: Taro leaves node_modules alone unless told. */
const transpiled = [
  /node_modules[\\/](mobx|mobx-react-lite|tweetnacl|qr|uqr|dayjs|@react-spring|@use-gesture)[\\/]/,
  /[\\/]rules[\\/]src[\\/]/,
]
/** Taro transpiles what is below the source it builds; the wallet's own parts are measured from another. */
const isOurs = (file: string): boolean => file.startsWith(path.join(root, 'src') + path.sep)
const isTranspiled = (file: string): boolean => isOurs(file) || transpiled.some((pattern) => pattern.test(file))

/** The API's origin: what is set, else the preview's own origin, else `npm start` on this machine. */
function apiBase(): string {
  return process.env.TARO_APP_API_BASE ?? (process.env.TARO_ENV === 'h5' ? '' : 'http://127.0.0.1:3000')
}

/** The wallet; or the parts that `npm run bench -- parts` measures, with NutUI's own icons on those that are not in use. */
const source = process.env.WALLET_SOURCE ?? 'src'
const isWallet = source === 'src'

/** One source, three packages: dist/weapp, dist/alipay and the browser preview dist/h5. */
export default defineConfig<'webpack5'>(async (merge, { mode }) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'xiamen-digital-wallet',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: source,
    outputRoot: isWallet ? `dist/${process.env.TARO_ENV}` : 'dist/parts',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [path.join(__dirname, 'aria.ts')],
    // Written in as text: where the mini-program runs there is no `process` to look it up in.
    defineConstants: { 'process.env.TARO_APP_API_BASE': JSON.stringify(apiBase()) },
    alias: { '@': path.join(root, 'src'), '@wallet/rules': path.join(root, 'rules/src') },
    copy: {
      patterns:
        process.env.TARO_ENV === 'weapp' && isWallet
          ? [{ from: 'src/theme.json', to: `dist/${process.env.TARO_ENV}/theme.json` }]
          : [],
      options: {},
    },
    mini: {
      compile: { include: [isTranspiled] },
      optimizeMainPackage: { enable: true },
      debugReact: false,
      // Taro's XML minifier is one for HTML: it leaves <input> open, which WeChat's compiler refuses, and writes attributes
      // in lower case, while Alipay knows events as onTap and catchTap only. White space is 2 KB in all.
      minifyXML: { collapseWhitespace: false },
      // Every component's style is written for itself, so the order in which pages meet them says nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: {
        pxtransform: { enable: true, config: {} },
        cssModules: { enable: false, config: { namingPattern: 'module', generateScopedName: '[name]__[local]' } },
      },
      webpackChain: resolveForHosts,
    },
    h5: {
      // Relative, so that the same files work under /app/ and anywhere else.
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      // index.html says itself where styles and scripts come: behind what can be painted without them.
      htmlPluginOption: { inject: false },
      esnextModules: ['@nutui/nutui-react-taro'],
      compile: { include: [isTranspiled] },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // The layout grows with the screen up to 480 px (src/host/system/bars.scss); at 375 px the root is 20 px.
        pxtransform: { enable: true, config: { maxRootSize: (20 * 480) / 375 } },
      },
      webpackChain: bundleForBrowser,
    },
  }
  return merge({}, base, mode === 'development' ? devConfig : prodConfig)
})

/** The parts of Taro's webpack chain that are used here. */
interface Chain {
  merge(options: object): unknown
  plugin(name: string): { use(plugin: unknown, args: [object] | []): unknown }
}

/**
 * tweetnacl asks Node for randomness when it finds no browser; here the host's own source is used instead. The hosts'
 * limits are by package and are checked by `npm run build`; webpack's hints are about single web files.
 */
function resolveForHosts(chain: Chain): void {
  chain.merge({ resolve: { alias: { crypto: false } }, performance: { hints: false } })
  chain.plugin('nutuiElements').use(NutuiElements, isWallet ? [] : [{ hasOwnIcons: true }])
}

/** The preview comes package by package, as the hosts have it: the tab pages first, the others when they are wanted. */
function bundleForBrowser(chain: Chain): void {
  resolveForHosts(chain)
  // What several subpackages draw comes once, with the first of them.
  const shared = { name: 'shared', chunks: 'async', minChunks: 2, minSize: 0, priority: 200 }
  chain.merge({ optimization: { splitChunks: { cacheGroups: { shared } } } })
  chain.plugin('previewPackages').use(PreviewPackages, [])
}
