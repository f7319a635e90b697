import type { Translation } from '../dictionary'
import type { inbox as source } from '../zh/inbox'

export const inbox: Translation<typeof source> = {
  title: 'Messages',
  emptyTitle: 'No messages yet',
  emptyNote: 'Payments, top-ups and security will show here',
  unread: 'Unread',
  end: 'That is all',
  notifyTitle: 'Notifications',
  notifyNote: 'Each time you add one, you can get one more',
  remaining: '{count} more to come',
  topicPayment: 'Payments',
  topicTopUp: 'Top-ups',
  topicSecurity: 'Security',
  add: 'Add',
  adding: 'Adding…',
  askTitle: 'Notify me',
  askNote: 'A notice when there is a result',
  askButton: 'Switch on',
}
