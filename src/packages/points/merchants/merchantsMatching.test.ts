import type { Merchant } from '@/api/types'
import { merchantsMatching } from './merchantsMatching'

const tea = { name: '半山茶叶店', category: '茶叶', address: '思明区 Zhongshan Road 8' } as Merchant
const books = { name: '榕树下书店', category: '图书', address: '' } as Merchant

test.each([
  ['', [tea, books]],
  ['  ', [tea, books]],
  ['书店', [books]],
  ['茶叶 zhongshan', [tea]],
  ['茶叶 书店', []],
  ['店', [tea, books]],
])('%j finds whoever has every word in name, trade or address', (words, found) => {
  expect(merchantsMatching([tea, books], words)).toEqual(found)
})
