import { findTwoWayKinds } from './kinds'
import { readSources, report } from './repository'

test('nothing chooses between two kinds of money matters', () => {
  expect(report(readSources().flatMap(findTwoWayKinds))).toEqual([])
})

test.each([
  "const move = debit.purpose === 'topup' ? postTopUp : postPayment",
  "if (source.kind === 'card') payFromCard()",
  "if (bill.sourceKind !== 'balance' && isOpen) wait()",
  "const title = 'topup' === kind ? words.topUp : words.payment",
])('%s is found', (text) => {
  expect(findTwoWayKinds({ path: 'server/src/domains/bills/x.ts', text })).toHaveLength(1)
})

test.each([
  "const words = { payment: 'paid', topup: 'topped up' }[kind]",
  "const isOpen = bills.some(({ kind }) => kind === 'topup')",
  "if (icon === 'card') draw()",
  "if (bills.some(({ kind }) => kind === 'topup')) warn()",
])('%s is no choice between kinds', (text) => {
  expect(findTwoWayKinds({ path: 'server/src/domains/bills/x.ts', text })).toEqual([])
})
