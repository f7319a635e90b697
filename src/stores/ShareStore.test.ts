import type { ShareCard } from '@/host/share/types'
import { startWallet, user } from '../../test/support/fakeHost'

const invitation = { title: '一个钱包', path: 'packages/share/landing/index' }

async function sharingWallet({ isSignedIn = true } = {}) {
  const cards: ShareCard[] = []
  const share = {
    message: (card: ShareCard) => {
      cards.push(card)
      return card
    },
    link: (card: ShareCard) => `#${card.query.s ?? ''}`,
  }
  const { stores } = await startWallet({ isSignedIn, capabilities: { share } })
  return { sharing: stores.sharing, cards }
}

test('a card names its sender by the share code and nothing else of theirs', async () => {
  const { sharing, cards } = await sharingWallet()
  sharing.message({ ...invitation, merchantId: 'm1' })
  expect(cards).toEqual([{ ...invitation, query: { s: user.shareCode, m: 'm1' } }])
  const text = JSON.stringify(cards)
  for (const secret of [user.id, user.phoneMasked, user.nameMasked]) expect(text).not.toContain(secret)
})

test('a guest’s card names nobody', async () => {
  const { sharing, cards } = await sharingWallet({ isSignedIn: false })
  sharing.message(invitation)
  expect(cards).toEqual([{ ...invitation, query: {} }])
})

test('a card is made at once: hosts wait for nothing', async () => {
  const { sharing } = await sharingWallet()
  expect(sharing.message(invitation)).not.toBeInstanceOf(Promise)
})

test('the sender is known by the code, a friend and a stranger are not', async () => {
  expect((await sharingWallet()).sharing.isOwn(user.shareCode)).toBe(true)
  expect((await sharingWallet()).sharing.isOwn('somebodyel')).toBe(false)
  expect((await sharingWallet()).sharing.isOwn('')).toBe(false)
  expect((await sharingWallet({ isSignedIn: false })).sharing.isOwn(user.shareCode)).toBe(false)
})
