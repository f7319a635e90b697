import { type callAlipay, callWeChat } from './native'

type IsRequired<Options, Key extends keyof Options> = object extends Pick<Options, Key> ? false : true

/** The hosts' own typings say what a call must bring: one that lacks it does not compile, nor does this when they are gone. */
const required: [
  IsRequired<Parameters<typeof callAlipay<'setTabBarStyle'>>[1], 'borderStyle'>,
  IsRequired<Parameters<typeof callAlipay<'getStorage'>>[1], 'key'>,
  IsRequired<Parameters<typeof callWeChat<'setNavigationBarColor'>>[1], 'backgroundColor'>,
  IsRequired<Parameters<typeof callWeChat<'startSoterAuthentication'>>[1], 'challenge'>,
] = [true, true, true, true]

test('an older host without a function is told apart from one that refuses', async () => {
  expect(required).not.toContain(false)
  Object.assign(globalThis, { wx: {} })
  await expect(callWeChat('getStorage', { key: 'session' })).rejects.toMatchObject({ code: 'HOST_UNSUPPORTED' })
})
