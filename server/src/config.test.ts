import { loadConfig } from '#config'

const complete = {
  SMS_ENDPOINT: 'http://127.0.0.1:3100/sms/',
  SMS_ACCESS_KEY_ID: 'a',
  SMS_ACCESS_KEY_SECRET: 'b',
  SMS_SIGN_NAME: 'c',
  SMS_TEMPLATE_CODE: 'd',
  IDENTITY_ENDPOINT: 'http://127.0.0.1:3100/identity',
  IDENTITY_ACCESS_KEY_ID: 'a',
  IDENTITY_ACCESS_KEY_SECRET: 'b',
  BANK_ENDPOINT: 'http://127.0.0.1:3100/bank',
  BANK_CHANNEL_ID: 'e',
  BANK_CHANNEL_SECRET: 'f',
}

// Proves that one start names every mistake, and that what is left out has the documented default.
describe('loadConfig', () => {
  it('fills in defaults and cannot be changed afterwards', () => {
    const config = loadConfig(complete)
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      playMoney: true,
      merchantCodeOrigin: 'https://qr.xmwallet.example',
      corsOrigins: [],
    })
    expect(config.sms.endpoint).toBe('http://127.0.0.1:3100/sms')
    expect(config.secretsFile.endsWith('secrets.json')).toBe(true)
    expect(Object.isFrozen(config) && Object.isFrozen(config.sms)).toBe(true)
  })

  it('reads lists and switches', () => {
    const config = loadConfig({ ...complete, CORS_ORIGINS: 'https://a.example, https://b.example', PLAY_MONEY: '0' })
    expect(config.corsOrigins).toEqual(['https://a.example', 'https://b.example'])
    expect(config.playMoney).toBe(false)
  })

  it('tells figures only where it is told to', () => {
    expect(loadConfig(complete).metrics).toBeNull()
    expect(loadConfig({ ...complete, METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
    expect(() => loadConfig({ ...complete, METRICS_PORT: 'on' })).toThrow('METRICS_PORT must be a whole number')
  })

  it('has one process unless told otherwise, and several only where the database is none of them', () => {
    expect(loadConfig(complete).processes).toBe(1)
    const several = { ...complete, WALLET_PROCESSES: '4' }
    expect(() => loadConfig(several)).toThrow('WALLET_PROCESSES above 1 needs DATABASE_URL')
    expect(loadConfig({ ...several, DATABASE_URL: 'postgres://127.0.0.1/wallet' }).processes).toBe(4)
    expect(() => loadConfig({ ...complete, WALLET_PROCESSES: '0' })).toThrow('WALLET_PROCESSES must be a whole number')
  })

  it('reads quiet hours across midnight, within a day, or none', () => {
    expect(loadConfig(complete).quietHours).toEqual({ fromHour: 22, toHour: 8 })
    expect(loadConfig({ ...complete, QUIET_HOURS: '0-7' }).quietHours).toEqual({ fromHour: 0, toHour: 7 })
    expect(loadConfig({ ...complete, QUIET_HOURS: 'none' }).quietHours).toBeNull()
    for (const text of ['22', '8-8', '24-8', '22-08:30', '-1-8', 'never']) {
      expect(() => loadConfig({ ...complete, QUIET_HOURS: text })).toThrow('QUIET_HOURS must be two hours')
    }
  })

  it('knows which proxies to believe, or does not start', () => {
    expect(loadConfig(complete).trustProxy).toEqual({ kind: 'none' })
    expect(loadConfig({ ...complete, TRUST_PROXY: '2' }).trustProxy).toEqual({ kind: 'hops', count: 2 })
    for (const wrong of ['true', '99', '10.0.0.0/40', '0.0.0.0/0', '10.0.0.0/8,proxy']) {
      expect(() => loadConfig({ ...complete, TRUST_PROXY: wrong })).toThrow('TRUST_PROXY must be 0')
    }
  })

  it('takes a host whole or not at all', () => {
    expect(loadConfig(complete)).toMatchObject({ wechat: null, alipay: null })
    const wechat = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' }
    const alipay = { ALIPAY_APP_ID: '2021', ALIPAY_PRIVATE_KEY: 'p', ALIPAY_PUBLIC_KEY: 'q' }
    const config = loadConfig({ ...complete, ...wechat, ...alipay })
    expect(config.wechat).toEqual({ endpoint: 'https://api.weixin.qq.com', appId: 'wx1', appSecret: 's' })
    expect(config.alipay).toMatchObject({ endpoint: 'https://openapi.alipay.com/gateway.do', aesKey: null })
    expect(() => loadConfig({ ...complete, WECHAT_APP_ID: 'wx1' })).toThrow('WECHAT_APP_SECRET is missing')
    expect(() => loadConfig({ ...complete, ...alipay, ALIPAY_PUBLIC_KEY: '' })).toThrow('ALIPAY_PUBLIC_KEY is missing')
  })

  it('lists every problem in one message', () => {
    const wrong = { ...complete, PORT: '70000', LOG_LEVEL: 'loud', PLAY_MONEY: 'maybe', SMS_SIGN_NAME: ' ' }
    const origin = { MERCHANT_CODE_ORIGIN: 'https://qr.example/path', BANK_ENDPOINT: 'ftp://bank' }
    const load = () => loadConfig({ ...wrong, ...origin })
    for (const name of Object.keys(origin).concat('PORT', 'LOG_LEVEL', 'PLAY_MONEY', 'SMS_SIGN_NAME')) {
      expect(load).toThrow(name)
    }
  })
})
