import type { Translation } from '@/i18n/dictionary'
import type { topup as source } from '../zh/topup'

export const topup: Translation<typeof source> = {
  title: 'Top up',
  resultTitle: 'Top-up result',
  fromCard: 'From this card',
  chooseCard: 'Choose a debit card',
  intoBalance: 'Into the balance',
  submit: 'Top up {amount}',
  submitEmpty: 'Top up',
  paying: 'Topping up…',
  noCardTitle: 'No debit card yet',
  noCardNote: 'Top-ups work with debit cards only, not with credit cards',
  addCard: 'Add a debit card',
  leftNow: 'Up to {amount} now',
  all: 'All',
  succeeded: 'Topped up',
  succeededNote: 'Added to your balance',
  payingNow: 'Topping up',
  failed: 'The top-up did not go through',
  unknown: 'Checking the result, please do not top up again',
  again: 'Top up again',
  from: 'Card',
}
