/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** The host this build is for. Read only in src/host, src/app.config.ts and config. */
    TARO_ENV: 'weapp' | 'alipay' | 'h5'
    /** Origin of the wallet API, such as https://api.example.com; empty for the preview's own origin. Set by config. */
    TARO_APP_API_BASE: string
  }
}
