import type { Translation } from '../dictionary'
import type { points as source } from '../zh/points'

export const points: Translation<typeof source> = {
  title: 'Points',
  balance: 'Available points',
  earnedTotal: '{count} earned in all',
  history: 'History',
  partners: 'Partner merchants',
  count: '{count} {count|point|points}',
  balanceAfter: '{count} left',
  rate: '{points} {points|pt|pts} / ¥1',
  emptyTitle: 'No points yet',
  emptyNote: 'Earned whenever you pay a partner merchant',
  noPartners: 'No partner merchants for now',
  search: 'Search merchants',
  noMatch: 'Nothing found for “{words}”',
  end: 'That is all',
}
