import { onWeChat } from '../../../test/support/miniProgram'

type Listener = (tag: object) => void
interface Callbacks {
  success(): void
  fail(rejection: object): void
}

const link = (text: string) => {
  const payload = Uint8Array.from([0x04, ...Buffer.from(text)]).buffer
  return { tnf: 1, type: Uint8Array.from([0x55]).buffer, payload }
}

/** WeChat's reader: on or off, one tag at a time, and whatever it refuses to start with. */
class Reader {
  readonly listeners = new Set<Listener>()
  readonly hideListeners = new Set<() => void>()
  isOn = false
  refusal: object | null = null

  adapter = {
    startDiscovery: ({ success, fail }: Callbacks) => {
      if (this.refusal !== null) return fail(this.refusal)
      if (this.isOn) return fail({ errCode: 13021, errMsg: 'startDiscovery:fail NFC discovery already started' })
      this.isOn = true
      success()
    },
    stopDiscovery: ({ success, fail }: Callbacks) => {
      if (!this.isOn) return fail({ errCode: 13018, errMsg: 'stopDiscovery:fail NFC discovery has not started' })
      this.isOn = false
      success()
    },
    onDiscovered: (listener: Listener) => void this.listeners.add(listener),
    offDiscovered: (listener: Listener) => void this.listeners.delete(listener),
  }

  touch = (tag: object) => {
    for (const listener of this.listeners) listener(tag)
  }

  hideApp = () => {
    for (const listener of this.hideListeners) listener()
  }
}

async function weChatReader(refusal: object | null = null) {
  const reader = new Reader()
  reader.refusal = refusal
  const functions = {
    getNFCAdapter: () => reader.adapter,
    onAppHide: (listener: () => void) => void reader.hideListeners.add(listener),
    offAppHide: (listener: () => void) => void reader.hideListeners.delete(listener),
  }
  const { nfc } = await onWeChat(functions, () => import('./index.weapp'))
  return { reader, nfc }
}

const isIdle = ({ isOn, listeners, hideListeners }: Reader) => !isOn && listeners.size === 0 && hideListeners.size === 0

test.each([
  ['as records of a message', { messages: [{ records: [link('qr.example/m/a')] }], techs: ['NDEF'] }],
  ['as the message itself', { messages: [link('qr.example/m/a')], techs: ['NDEF'] }],
])('a tag’s link is read, handed over %s, and the reader is off again', async (_name, tag) => {
  const { reader, nfc } = await weChatReader()
  const reading = nfc.read()
  reader.touch(tag)
  expect(await reading).toBe('https://qr.example/m/a')
  expect(isIdle(reader)).toBe(true)
})

test.each([
  [{ messages: [{ records: [] }], techs: ['NFC-A', 'NDEF'] }, 'NFC_UNREADABLE'],
  [{ techs: ['NFC-A', 'NDEF'] }, 'NFC_UNREADABLE'],
  [{ messages: [], techs: ['NFC-A', 'ISO-DEP'] }, 'NFC_TAG_UNSUPPORTED'],
])('a tag %j without a link: %s', async (tag, code) => {
  const { reader, nfc } = await weChatReader()
  const reading = nfc.read()
  reader.touch(tag)
  await expect(reading).rejects.toMatchObject({ code })
  expect(isIdle(reader)).toBe(true)
})

test.each([
  [13000, 'NFC_UNSUPPORTED', 'none'],
  [13001, 'NFC_OFF', 'off'],
  [13010, 'NFC_FAILED', 'none'],
  [13011, 'NFC_FAILED', 'none'],
  [13012, 'NFC_UNREADABLE', 'none'],
  [13013, 'NFC_NO_TAG', 'none'],
  [13014, 'NFC_TAG_UNSUPPORTED', 'none'],
  [13015, 'NFC_TAG_UNSUPPORTED', 'none'],
  [13016, 'NFC_FAILED', 'none'],
  [13017, 'NFC_FAILED', 'none'],
  [13018, 'NFC_FAILED', 'none'],
  [13019, 'NFC_NOT_AUTHORISED', 'ready'],
  [13022, 'NFC_FAILED', 'none'],
  [13023, 'NFC_FAILED', 'none'],
  [13024, 'NFC_UNSUPPORTED', 'none'],
])('error %d is %s, and the button is %s', async (errCode, code, support) => {
  const { reader, nfc } = await weChatReader({ errCode, errMsg: `startDiscovery:fail ${errCode}` })
  expect(await nfc.support()).toBe(support)
  await expect(nfc.read()).rejects.toMatchObject({ code })
  expect(isIdle(reader)).toBe(true)
})

test('error 13021, discovery already started, is as good as started', async () => {
  const { reader, nfc } = await weChatReader()
  reader.isOn = true
  const reading = nfc.read()
  reader.touch({ messages: [link('a.example')] })
  expect(await reading).toBe('https://a.example')
})

test('a refused privacy guide is told as such, and does not hide the button', async () => {
  const { nfc } = await weChatReader({ errno: 104, errMsg: 'startDiscovery:fail privacy permission is not authorized' })
  expect(await nfc.support()).toBe('ready')
  await expect(nfc.read()).rejects.toMatchObject({ code: 'PRIVACY_REFUSED' })
})

test('support is found out by trying, and leaves the reader off', async () => {
  const { reader, nfc } = await weChatReader()
  expect(await nfc.support()).toBe('ready')
  expect(isIdle(reader)).toBe(true)
})

test.each([
  ['lacks the function', {}],
  ['has nothing behind it', { getNFCAdapter: () => undefined }],
  [
    'breaks when asked',
    {
      getNFCAdapter: () => {
        throw new Error('not supported')
      },
    },
  ],
])('a phone that %s has no NFC', async (_name, functions) => {
  const { nfc } = await onWeChat(functions, () => import('./index.weapp'))
  expect(await nfc.support()).toBe('none')
  await expect(nfc.read()).rejects.toMatchObject({ code: 'NFC_UNSUPPORTED' })
})

test.each(['stop', 'leaving the app', 'another reading'])('%s ends the reading that waits', async (how) => {
  const { reader, nfc } = await weChatReader()
  const reading = nfc.read()
  const ended = expect(reading).rejects.toMatchObject({ code: 'HOST_CANCELLED' })
  if (how === 'stop') await nfc.stop()
  if (how === 'leaving the app') reader.hideApp()
  const next = how === 'another reading' ? nfc.read() : null
  await ended
  expect(reader.listeners.size).toBe(next === null ? 0 : 1)
  if (next === null) return
  reader.touch({ messages: [link('second.example')] })
  expect(await next).toBe('https://second.example')
})
