import { readConfig } from '#config'

const complete = {
  SMS_ACCESS_KEY_ID: 'a',
  SMS_ACCESS_KEY_SECRET: 'b',
  SMS_SIGN_NAME: '厦门数字钱包',
  SMS_TEMPLATE_CODE: 'SMS_1',
  IDENTITY_ACCESS_KEY_ID: 'c',
  IDENTITY_ACCESS_KEY_SECRET: 'd',
  BANK_CHANNEL_ID: 'e',
  BANK_CHANNEL_SECRET: 'f',
  WECHAT_APP_ID: 'g',
  WECHAT_APP_SECRET: 'h',
  WECHAT_TEMPLATE_PAYMENT: 'i',
  ALIPAY_APP_ID: 'j',
  ALIPAY_APP_PUBLIC_KEY: 'k',
  ALIPAY_PLATFORM_PRIVATE_KEY: 'l',
  ALIPAY_AES_KEY: 'm',
}

test('stays on this machine unless told otherwise', () => {
  expect(readConfig(complete)).toMatchObject({
    host: '127.0.0.1',
    port: 3100,
    walletApi: 'http://127.0.0.1:3000',
    previewUrl: null,
    merchantsFile: null,
    wechat: { templateIds: ['i'] },
    alipay: { templateIds: [] },
  })
})

test('names everything that is wrong at once', () => {
  const read = () => readConfig({ ...complete, SANDBOX_PORT: '70000', PREVIEW_URL: 'app', BANK_CHANNEL_SECRET: ' ' })
  expect(read).toThrow(
    'SANDBOX_PORT is not a port: 70000; PREVIEW_URL is not an http address: app; BANK_CHANNEL_SECRET is not set',
  )
})
