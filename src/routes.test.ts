import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { paramsOf, pathOf, type RouteName, routes, urlOf } from './routes'

const names = Object.keys(routes) as RouteName[]

test.each(names)('the page of %s is there', (name) => {
  expect(existsSync(join(__dirname, `${pathOf(name)}.tsx`))).toBe(true)
  expect(existsSync(join(__dirname, `${pathOf(name)}.config.ts`))).toBe(true)
})

test('tabs are in the main package, everything else in a subpackage', () => {
  for (const name of names) expect(routes[name].root === null).toBe('isTab' in routes[name])
})

test('params travel encoded', () => {
  expect(urlOf('cardDetail', { cardId: 'a b/ä' })).toBe('/packages/cards/detail/index?cardId=a%20b%2F%C3%A4')
  expect(urlOf('payResult', {})).toBe('/packages/pay/result/index')
})

test('params arrive decoded, whatever hosts and friends’ hosts have added', () => {
  const [, query = ''] = urlOf('cardDetail', { cardId: 'a b/ä' }).split('?')
  expect(paramsOf(Object.fromEntries([query.split('=')]))).toEqual({ cardId: 'a b/ä' })
  expect(paramsOf({ s: 'K7QF2M9XTR', m: '5%', from: 'single%20message' })).toEqual({
    s: 'K7QF2M9XTR',
    m: '5%',
    from: 'single message',
  })
})

test('a param that is not there is not there, though some hosts write it as a word', () => {
  expect(paramsOf({ s: 'undefined', m: '', paymentId: undefined, q: 'null', stamp: 1 })).toEqual({})
})
