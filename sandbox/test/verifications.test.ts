import { randomUUID } from 'node:crypto'
import { bindCard, cardOf, factorsOf, newestCode, playOutcome } from './support/bankActions'
import { callBank } from './support/bankCaller'
import { askDesk, startSandbox, type TestSandbox } from './support/startSandbox'

const card = cardOf('chen')
let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.stop())

const start = (change: object = {}, requestId: string = randomUUID()) =>
  callBank(sandbox, 'POST', '/v1/verifications', { requestId, ...factorsOf(card), ...change })
const confirm = (verificationId: unknown, smsCode: string) =>
  callBank(sandbox, 'POST', `/v1/verifications/${String(verificationId)}/confirm`, { smsCode })

describe('binding a card', () => {
  test('a card that plays neverReceived is not checked: the line goes dead and no code is sent', async () => {
    await playOutcome(sandbox, card, { kind: 'neverReceived' })
    await expect(start()).rejects.toThrow('fetch failed')
    expect((await askDesk<{ items: [] }>(sandbox, `/messages?phone=${card.phone}`)).items).toEqual([])
  })

  test('texts a code in the bank’s name and answers the right one with a token', async () => {
    const { body } = await start()
    expect(body).toMatchObject({ outcome: 'sms_sent' })
    const { items } = await askDesk<{ items: { sender: string; text: string }[] }>(
      sandbox,
      `/messages?phone=${card.phone}`,
    )
    expect(items).toMatchObject([{ sender: '中国工商银行', text: expect.stringContaining(card.number.slice(-4)) }])
    const bound = await confirm(body.verificationId, await newestCode(sandbox, card.phone))
    expect(bound).toMatchObject({
      status: 200,
      isSigned: true,
      body: { outcome: 'bound', cardType: 'debit', bankCode: 'ICBC', lastFour: card.number.slice(-4) },
    })
    // A confirmation whose answer was lost can be asked again.
    expect((await confirm(body.verificationId, await newestCode(sandbox, card.phone))).body).toEqual(bound.body)
  })

  test('answers the same request with the same verification and one text', async () => {
    const requestId = randomUUID()
    expect((await start({}, requestId)).body).toEqual((await start({}, requestId)).body)
    expect((await askDesk<{ items: unknown[] }>(sandbox, '/messages')).items).toHaveLength(1)
    expect((await start({ name: '别人' }, requestId)).body.error).toBe('request_differs')
  })

  test.each([
    ['name', { name: '陈思' }],
    ['idNumber', { idNumber: '35020619981120346X' }],
    ['phone', { phone: '13999999999' }],
    ['cardNumber', { cardNumber: '6222020592000999991' }],
  ])('names the factor that differs: %s', async (field, change) => {
    expect((await start(change)).body).toEqual({ outcome: 'mismatch', field, triesLeftToday: 4 })
  })

  test('allows five mismatches a day in Shanghai', async () => {
    for (const triesLeftToday of [4, 3, 2, 1, 0]) {
      expect((await start({ name: '别人' })).body).toMatchObject({ outcome: 'mismatch', triesLeftToday })
    }
    expect((await start()).body).toEqual({ outcome: 'refused', reason: 'tries_exceeded' })
    sandbox = await sandbox.restart()
    expect((await start()).body).toEqual({ outcome: 'refused', reason: 'tries_exceeded' })
    sandbox.clock.nowMs += 24 * 3600 * 1000
    expect((await start()).body.outcome).toBe('sms_sent')
  })

  test.each(['lost', 'expired', 'restricted'])('refuses a card that is %s', async (kind) => {
    await playOutcome(sandbox, card, { kind })
    expect((await start()).body).toEqual({ outcome: 'refused', reason: kind })
  })

  test('refuses a number no member bank could have issued', async () => {
    expect((await start({ cardNumber: '4000000000000002' })).body).toEqual({
      outcome: 'refused',
      reason: 'unsupported',
    })
  })

  test('plays a wrong factor and a silent issuer', async () => {
    await playOutcome(sandbox, card, { kind: 'wrongField', field: 'phone' })
    expect((await start()).body).toMatchObject({ outcome: 'mismatch', field: 'phone' })
    await playOutcome(sandbox, card, { kind: 'issuerDown' })
    expect(await start()).toMatchObject({ status: 503, isSigned: true, body: { error: 'issuer_down' } })
  })

  test('counts wrong codes down to nothing', async () => {
    const { body } = await start()
    const right = await newestCode(sandbox, card.phone)
    const wrong = right === '000000' ? '000001' : '000000'
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect((await confirm(body.verificationId, wrong)).body).toEqual({ outcome: 'code_wrong', triesLeft })
    }
    expect((await confirm(body.verificationId, right)).body).toEqual({ outcome: 'expired' })
  })

  test('forgets a code after five minutes', async () => {
    const { body } = await start()
    sandbox.clock.nowMs += 5 * 60 * 1000
    expect((await confirm(body.verificationId, await newestCode(sandbox, card.phone))).body.outcome).toBe('expired')
  })

  test('gives every binding its own token', async () => {
    expect(await bindCard(sandbox, card)).not.toBe(await bindCard(sandbox, card))
  })
})
