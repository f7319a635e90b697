import { SignInFlow } from '@/packages/account/stores/SignInFlow'
import { CardBindingFlow } from '@/packages/cards/stores/CardBindingFlow'
import { FakeApi, FakeClock, problem, session, startWallet } from '../../test/support/fakeHost'
import { KeptSubject } from './KeptSubject'

/** The app goes while a page is about something, and comes back: the page is about the same thing, and no secret was kept. */

const cardNumber = '6222020000000000018'
const binding = {
  id: 'b1',
  bankCode: 'ICBC',
  bankName: '工商银行',
  cardType: 'debit',
  lastFour: '0018',
  phoneMasked: '137******50',
  expiresAt: new Date(1_800_000_000_000 + 300_000).toISOString(),
}
const resolution = {
  kind: 'static',
  merchant: { id: 'm1', name: '茶铺', category: '', address: '', pointsRateBasisPoints: 0 },
  orderId: null,
  subject: null,
  amountFen: null,
  expiresAt: null,
  paidPaymentId: null,
  sources: [
    {
      kind: 'balance',
      card: null,
      balanceFen: null,
      availableFen: 5000,
      boundBy: 'BALANCE_SHORT',
      caps: [],
      usable: true,
      reason: null,
    },
  ],
}

function walletApi(): FakeApi {
  const api = new FakeApi()
  api.on('POST /codes/resolve', () => ({ body: resolution }))
  api.on('POST /sms-codes', () => ({ status: 202, body: { retryAfterSeconds: 60, expiresInSeconds: 300 } }))
  api.on('POST /registrations', () => ({ status: 201, body: session }))
  api.on('PUT /consents/cards', () => ({ body: { items: [] } }))
  api.on('POST /card-bindings', () => ({ status: 201, body: binding }))
  api.on('POST /card-bindings/b1/confirm', () => ({ status: 201, body: {} }))
  api.on('GET /me', () => ({ body: session.user }))
  return api
}

const everything = (texts: ReadonlyMap<string, string>) => Array.from(texts.values()).join('\n')

describe('the code that is open', () => {
  async function atTheTill() {
    const api = walletApi()
    const { stores, texts } = await startWallet({ api })
    await stores.payments.resolve('merchant code')
    stores.payments.setAmount(1280)
    return { api, stores, texts }
  }

  it('comes back with the amount that was typed, and is read anew by its page', async () => {
    const { api, texts } = await atTheTill()
    const { payments } = (await startWallet({ api, texts })).stores
    expect(payments).toMatchObject({ codeText: 'merchant code', amountFen: 1280, isReopened: true, resolution: null })
    await payments.refreshSources()
    expect(payments).toMatchObject({ amountFen: 1280, canPay: true })
  })

  it('comes back to nobody else', async () => {
    const { api, texts } = await atTheTill()
    const other = { ...session, user: { ...session.user, id: 'user-2' } }
    texts.set('session', JSON.stringify({ version: 1, value: other }))
    expect((await startWallet({ api, texts })).stores.payments.codeText).toBeNull()
  })

  it.each([
    ['its page is left', ({ stores }: Awaited<ReturnType<typeof atTheTill>>) => stores.payments.putAway()],
    ['it is paid', ({ stores }: Awaited<ReturnType<typeof atTheTill>>) => stores.payments.pay('135790')],
    ['the user signs out', ({ stores }: Awaited<ReturnType<typeof atTheTill>>) => stores.session.signOut()],
  ])('is forgotten when %s', async (_when, end) => {
    const till = await atTheTill()
    till.api.on('POST /payments', () => ({ body: { id: 'p1', status: 'succeeded' } }))
    expect(till.texts.has('openCode')).toBe(true)
    await end(till)
    expect(till.texts.has('openCode')).toBe(false)
  })

  it('is kept while its payment has failed: it may be paid another way', async () => {
    const { api, stores, texts } = await atTheTill()
    api.on('POST /payments', () => ({ body: { id: 'p1', status: 'failed' } }))
    await stores.payments.pay('135790')
    stores.payments.putAway()
    expect((await startWallet({ api, texts })).stores.payments.codeText).toBe('merchant code')
  })
})

describe('a code by SMS', () => {
  async function waitingForCode() {
    const api = walletApi()
    const { stores, texts } = await startWallet({ api, isSignedIn: false })
    stores.of(SignInFlow).setPhone('137 5000 0050')
    await stores.of(SignInFlow).sendCode()
    return { api, stores, texts }
  }

  it('has its boxes and its countdown after a reload and after going back, and its digits nowhere', async () => {
    const { api, stores, texts } = await waitingForCode()
    const { resendAtMs } = stores.of(SignInFlow).sentCode
    await stores.of(SignInFlow).submitCode('483920')
    expect(everything(texts)).not.toContain('483920')
    const signIn = (await startWallet({ api, texts, isSignedIn: false })).stores.of(SignInFlow)
    await signIn.resume()
    expect(signIn).toMatchObject({ step: 'code', phone: '13750000050', hasConsented: true })
    expect(signIn.sentCode.resendAtMs).toBe(resendAtMs)
    signIn.leave()
    await signIn.resume()
    expect(signIn.step).toBe('code')
  })

  it('is not asked for again while it must be waited for', async () => {
    const { api, stores } = await waitingForCode()
    stores.of(SignInFlow).stepBack('code')
    await stores.of(SignInFlow).sendCode()
    expect(stores.of(SignInFlow).step).toBe('code')
    expect(api.sent('POST /sms-codes')).toHaveLength(1)
  })

  it('is over once it has opened the wallet', async () => {
    const { stores, texts } = await waitingForCode()
    await stores.of(SignInFlow).submitCode('483920')
    expect(await stores.of(SignInFlow).submitPassword('correct horse')).toBe(true)
    expect(texts.has('sentCode')).toBe(false)
  })
})

describe('a card that waits for its bank', () => {
  async function waitingForBank() {
    const api = walletApi()
    const { stores, texts } = await startWallet({ api })
    const cardBinding = stores.of(CardBindingFlow)
    cardBinding.setCardNumber(cardNumber)
    cardBinding.confirmNumber()
    cardBinding.setPhone('13750000050')
    await cardBinding.start()
    return { api, cardBinding, texts }
  }

  it('goes on at the bank’s code, without the card’s number, which is kept nowhere', async () => {
    const { api, cardBinding, texts } = await waitingForBank()
    cardBinding.leave()
    expect(everything(texts)).not.toContain(cardNumber)
    const again = (await startWallet({ api, texts })).stores.of(CardBindingFlow)
    await again.resume()
    expect(again).toMatchObject({ step: 'code', binding, cardNumber: '' })
    again.stepBack('code')
    expect(again.step).toBe('number')
    expect(texts.has('cardBinding')).toBe(false)
  })

  it('is bound after a reload as before it, until its page is left', async () => {
    const { api, cardBinding, texts } = await waitingForBank()
    await cardBinding.confirm('123456')
    const again = (await startWallet({ api, texts })).stores.of(CardBindingFlow)
    await again.resume()
    expect(again.step).toBe('done')
    again.leave()
    expect(texts.has('cardBinding')).toBe(false)
  })

  it('stays after the bank has refused a code', async () => {
    const { api, cardBinding, texts } = await waitingForBank()
    api.on('POST /card-bindings/b1/confirm', () => problem(400, 'SMS_CODE_WRONG', { params: { triesLeft: 4 } }))
    await cardBinding.confirm('000000')
    const again = (await startWallet({ api, texts })).stores.of(CardBindingFlow)
    await again.resume()
    expect(again.step).toBe('code')
  })
})

test('what is kept is over at its time, and what was not written by us is nothing', async () => {
  const texts = new Map<string, string>()
  const clock = new FakeClock()
  const storage = {
    read: async (key: string) => texts.get(key) ?? null,
    write: async (key: string, text: string) => void texts.set(key, text),
    remove: async (key: string) => void texts.delete(key),
  }
  const isSubject = (stored: unknown): stored is { id: string } =>
    typeof (stored as { id?: unknown } | null)?.id === 'string'
  const kept = new KeptSubject({ storage, clock, key: 'openCode', ownerId: () => 'user-1', isSubject })
  kept.keep({ id: 'one' }, clock.now() + 1000)
  await clock.wait(999)
  expect(await kept.load()).toEqual({ id: 'one' })
  await clock.wait(1)
  expect(await kept.load()).toBeNull()
  const foreign = { version: 1, value: { ownerId: 'user-1', endsAtMs: clock.now() + 1000, subject: { id: 7 } } }
  texts.set('openCode', JSON.stringify(foreign))
  expect(await kept.load()).toBeNull()
})
