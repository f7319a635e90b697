import type { UserConfigExport } from '@tarojs/cli'

export default {
  // Beside the API and the sandbox, whose lines must not drown, the bundler tells no statistics.
  logger: { quiet: false, stats: process.env.PREVIEW_PORT === undefined },
  mini: {},
  // The page comes from the watching bundler, the API from `npm run dev`, which names its addresses, or `npm start` beside it.
  h5: {
    devServer: {
      hot: false,
      proxy: [{ context: ['/v1'], target: process.env.WALLET_API ?? 'http://127.0.0.1:3000' }],
      ...(process.env.PREVIEW_PORT ? { host: '127.0.0.1', port: Number(process.env.PREVIEW_PORT), open: false } : {}),
    },
  },
} satisfies UserConfigExport<'webpack5'>
