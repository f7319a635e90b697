import { share as alipayShare } from './index.alipay'
import { share as weChatShare } from './index.weapp'

const card = {
  title: '一起用',
  path: 'packages/share/landing/index',
  query: { s: 'K7QF2M9XTR', m: 'a b&c' },
  imageUrl: '/assets/share.png',
  description: '厦门数字钱包',
}
const address = 'packages/share/landing/index?s=K7QF2M9XTR&m=a%20b%26c'

test('warning 9: WeChat’s path starts with a slash, Alipay’s must not', () => {
  expect(weChatShare.message(card)).toMatchObject({ path: `/${address}` })
  expect(alipayShare.message(card)).toMatchObject({ path: address })
})

test('warning 9: a path that was given with a slash ends up right on both', () => {
  const slashed = { title: card.title, path: `/${card.path}`, query: {} }
  expect(weChatShare.message(slashed)).toEqual({ title: card.title, path: `/${card.path}` })
  expect(alipayShare.message(slashed)).toEqual({ title: card.title, path: card.path })
})

test('each host gets its picture and words under its own names', () => {
  expect(weChatShare.message(card)).toEqual({ title: card.title, path: `/${address}`, imageUrl: card.imageUrl })
  expect(alipayShare.message(card)).toEqual({
    title: card.title,
    desc: card.description,
    path: address,
    imageUrl: card.imageUrl,
    bgImgUrl: card.imageUrl,
  })
})

test('only the preview hands out a link', async () => {
  Object.assign(globalThis, { location: { origin: 'https://wallet.example', pathname: '/app/' } })
  const { share } = await import('./index.h5')
  expect(share.link(card)).toBe(`https://wallet.example/app/#/${address}`)
  expect([weChatShare.link(), alipayShare.link()]).toEqual([null, null])
})
