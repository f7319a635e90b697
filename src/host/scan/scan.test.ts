import { onAlipay, onWeChat } from '../../../test/support/miniProgram'

interface Options {
  success(answer: object): void
  fail(rejection: object): void
}

const weChat = (scanCode: (options: Options) => void) => onWeChat({ scanCode }, () => import('./index.weapp'))
const alipay = (scan: (options: Options) => void) => onAlipay({ scan }, () => import('./index.alipay'))

test('WeChat’s text is the code, and a mini-program code of our own its scene', async () => {
  const text = await weChat(({ success }) => success({ result: 'https://a.example', path: '', scanType: 'QR_CODE' }))
  expect(await text.scan.scan()).toBe('https://a.example')
  const own = await weChat(({ success }) => success({ result: '', path: 'pages/home/index?scene=c.abc%2D1' }))
  expect(await own.scan.scan()).toBe('c.abc-1')
  const odd = await weChat(({ success }) => success({ result: '', path: 'pages/home/index?scene=c.abc%2D1%' }))
  expect(await odd.scan.scan()).toBe('c.abc-1%')
  const foreign = await weChat(({ success }) => success({ result: '' }))
  expect(await foreign.scan.scan()).toBe('')
})

test('Alipay’s code is the text', async () => {
  const { scan } = await alipay(({ success }) => success({ code: 'https://a.example', result: 'old name' }))
  expect(await scan.scan()).toBe('https://a.example')
})

test.each([
  ['WeChat', weChat, { errMsg: 'scanCode:fail cancel' }, 'HOST_CANCELLED'],
  ['WeChat', weChat, { errMsg: 'scanCode:fail auth deny' }, 'HOST_PERMISSION_DENIED'],
  ['WeChat', weChat, { errMsg: 'scanCode:fail auth denied' }, 'HOST_PERMISSION_DENIED'],
  ['WeChat', weChat, { errMsg: 'scanCode:fail' }, 'HOST_UNSUPPORTED'],
  ['Alipay', alipay, { error: 10, errorMessage: '用户取消' }, 'HOST_CANCELLED'],
  ['Alipay', alipay, { error: 2001, errorMessage: '' }, 'HOST_PERMISSION_DENIED'],
  ['Alipay', alipay, { error: 2003, errorMessage: '' }, 'HOST_PERMISSION_DENIED'],
] as const)('%s ends with %#: a code', async (_name, load, rejection, code) => {
  const { scan } = await load(({ fail }) => fail(rejection))
  await expect(scan.scan()).rejects.toMatchObject({ code })
})
