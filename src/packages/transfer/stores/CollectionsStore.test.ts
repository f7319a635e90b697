import { FakeApi, problem, startWallet } from '../../../../test/support/fakeHost'
import { CollectionForm } from './CollectionForm'
import { CollectionsStore } from './CollectionsStore'

// Goal: a share is taken before anybody is asked for a PIN, what was too late is looked at anew, and one request is sent under
// one key however often its answer is lost.

const collection = {
  id: 'c1',
  role: 'payer',
  state: 'open',
  askerName: '*三',
  note: '晚饭',
  share: null,
  freeFen: 500,
  remindableAt: '2026-11-22T16:30:00.000Z',
}
const share = { id: 's1', amountFen: 500, state: 'open', payerName: '*四', paidAt: null, transferId: null }
const quote = { refusal: null, needsName: false, name: '*三', isNew: true }

async function wallet() {
  const api = new FakeApi()
  api.on('POST /collections/find', () => ({ body: collection }))
  api.on('POST /collections/take', () => ({ body: { ...collection, share } }))
  api.on('POST /collections/c1/quote', () => ({ body: quote }))
  const { stores } = await startWallet({ api, isSignedIn: true })
  return { api, collections: stores.of(CollectionsStore), form: stores.of(CollectionForm) }
}

test('who opens a card and wants to pay takes a share first, then is told what stands in the way', async () => {
  const { api, collections } = await wallet()
  await collections.load({ card: 'card' })
  expect(collections.isOpened({ card: 'card' })).toBe(true)
  expect(collections.order).toBeNull()
  await collections.ask('card')
  expect(collections.isConfirming).toBe(true)
  expect(collections.order).toMatchObject({ collectionId: 'c1', amountFen: 500, name: '*三', arrival: 'now' })
  await collections.ask('card')
  expect(api.sent('POST /collections/take')).toHaveLength(1)
})

test('an answer that was too late, or lost, leaves a page that was opened from a card what it is about', async () => {
  for (const gone of [() => problem(409, 'SHARE_PAID'), () => 'offline' as const]) {
    const { api, collections } = await wallet()
    api.on('GET /collections/c1', () => ({ body: { ...collection, share } }))
    api.on('POST /collections/c1/decline', gone)
    await collections.load({ card: 'card' })
    expect(await collections.answer('decline')).toBe(false)
    await new Promise((resolve) => setTimeout(resolve))
    expect(api.sent('GET /collections/c1')).toHaveLength(1)
    expect(collections.isOpened({ card: 'card' })).toBe(true)
    expect(collections.opened?.share).toEqual(share)
  }
})

test('when the last share has gone nobody is asked for a PIN', async () => {
  const { api, collections } = await wallet()
  api.on('POST /collections/take', () => problem(409, 'COLLECTION_FULL'))
  await collections.load({ card: 'card' })
  await collections.ask('card')
  expect(collections.isConfirming).toBe(false)
  expect(collections.answering.failure?.code).toBe('COLLECTION_FULL')
  expect(api.sent('POST /collections/c1/quote')).toEqual([])
})

test('several people are asked for a sum of their own each, named or by card, and nobody twice', async () => {
  const { api, form } = await wallet()
  api.on('POST /payees', () => ({ body: { payee: { ticket: 'ticket' } } }))
  api.on('POST /collections', () => ({ status: 201, body: { ...collection, role: 'asker' } }))
  form.setKind('each')
  expect(form.split).toBeNull()
  form.setPerson(0, { phone: '13950010003', amountFen: 1_200 })
  form.setPerson(1, { phone: '', amountFen: 800 })
  form.setPerson(2, { phone: '', amountFen: 100 })
  form.removePerson(2)
  expect(form.isAsked('139 5001 0003', 1)).toBe(true)
  expect(form.isAsked('13950010003', 0)).toBe(false)
  expect(await form.create()).toMatchObject({ id: 'c1' })
  expect(api.sent('POST /payees').map(({ body }) => body)).toEqual([{ phone: '13950010003' }])
  const shares = [{ amountFen: 1_200, payer: 'ticket' }, { amountFen: 800 }]
  expect(api.sent('POST /collections')[0]?.body).toEqual({ ownFen: 0, shares })
})

test('a request whose answer was lost is sent again under its key, another one under another', async () => {
  const { api, form } = await wallet()
  api.on('POST /collections', () => 'offline')
  form.setTotal(10_000)
  form.setKind('equal')
  expect(await form.create()).toBeNull()
  api.on('POST /collections', () => ({ status: 201, body: { ...collection, role: 'asker' } }))
  expect(await form.create()).toMatchObject({ id: 'c1' })
  form.setNote('早饭')
  await form.create()
  const sent = api.sent('POST /collections')
  const [first, second, third] = sent.map(({ headers }) => headers?.['idempotency-key'])
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  expect(sent[0]?.body).toEqual({ ownFen: 3_334, shares: [{ amountFen: 3_333 }, { amountFen: 3_333 }] })
})
