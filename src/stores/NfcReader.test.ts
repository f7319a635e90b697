import type { NfcSupport } from '@/host/nfc/types'
import { FakeApi, problem, startWallet } from '../../test/support/fakeHost'

const tag = 'https://qr.xmwallet.example/m/tag.sig'

async function tapping({ reads = [tag], support = ['ready' as NfcSupport] } = {}) {
  const api = new FakeApi()
  api.on('POST /codes/resolve', () => problem(404, 'MERCHANT_UNKNOWN'))
  let stopped = 0
  const nfc = {
    support: async () => support.shift() ?? 'none',
    read: async () => {
      const text = reads.shift() ?? ''
      if (!text.startsWith('https')) throw Object.assign(new Error(text), { code: text })
      return text
    },
    stop: async () => {
      stopped += 1
    },
  }
  const wallet = await startWallet({ api, capabilities: { nfc } })
  return {
    ...wallet,
    nfc: wallet.stores.nfc,
    stoppedCount: () => stopped,
    resolved: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return api.sent('POST /codes/resolve')
    },
  }
}

test('the text of a tag goes the way of a scan', async () => {
  const { nfc, resolved, stores } = await tapping()
  expect(await nfc.read()).toBe(true)
  expect((await resolved()).map(({ body }) => body)).toEqual([{ text: tag }])
  expect(stores.payments.codeText).toBe(tag)
})

test('the same tag read twice within three seconds is one order, later it is a new one', async () => {
  const { nfc, clock, resolved } = await tapping({ reads: [tag, tag, tag] })
  await nfc.read()
  await clock.wait(2_000)
  await nfc.read()
  expect(await resolved()).toHaveLength(1)
  await clock.wait(3_000)
  await nfc.read()
  expect(await resolved()).toHaveLength(2)
})

test('another tag is another order at once', async () => {
  const { nfc, resolved } = await tapping({ reads: [tag, `${tag}2`] })
  await nfc.read()
  await nfc.read()
  expect(await resolved()).toHaveLength(2)
})

test.each([
  'NFC_OFF',
  'NFC_NOT_AUTHORISED',
  'NFC_NO_TAG',
  'NFC_UNREADABLE',
  'NFC_TAG_UNSUPPORTED',
  'NFC_FAILED',
  'NFC_UNSUPPORTED',
  'HOST_CANCELLED',
])('%s is kept for the page and opens no order', async (code) => {
  const { nfc, resolved } = await tapping({ reads: [code] })
  expect(await nfc.read()).toBe(false)
  expect(nfc.reading.failure).toMatchObject({ code, moved: 'no' })
  expect(await resolved()).toHaveLength(0)
})

test('a phone is asked once what it can; while NFC is off it is asked again', async () => {
  const { nfc } = await tapping({ support: ['off', 'ready', 'none'] })
  expect(nfc.support).toBeNull()
  await Promise.all([nfc.probe(), nfc.probe()])
  expect(nfc.support).toBe('off')
  await nfc.probe()
  expect(nfc.support).toBe('ready')
  await nfc.probe()
  expect(nfc.support).toBe('ready')
})

test('stopping forgets a tag that is read too late', async () => {
  const { nfc, resolved, stoppedCount } = await tapping()
  const reading = nfc.read()
  nfc.stop()
  expect(await reading).toBe(false)
  expect(await resolved()).toHaveLength(0)
  expect(stoppedCount()).toBe(1)
})
