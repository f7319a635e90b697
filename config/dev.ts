import type { UserConfigExport } from '@tarojs/cli'

export default {
  logger: { quiet: false, stats: true },
  mini: {},
  // The page comes from the watching bundler, the API from `npm start` beside it.
  h5: { devServer: { hot: false, proxy: [{ context: ['/v1'], target: 'http://127.0.0.1:3000' }] } },
} satisfies UserConfigExport<'webpack5'>
