/** What the inbox tells about. A user may be sent each topic through a host as well. */
export const messageTopics = ['payment', 'topup', 'security'] as const

export type MessageTopic = (typeof messageTopics)[number]

/** Every kind of message and its topic. The client has a sentence for each. */
export const messageTopicOf = {
  payment_succeeded: 'payment',
  payment_failed: 'payment',
  topup_succeeded: 'topup',
  topup_failed: 'topup',
  transfer_offered: 'payment',
  transfer_accepted: 'payment',
  transfer_refused: 'payment',
  transfer_returned: 'payment',
  share_asked: 'payment',
  share_reminded: 'payment',
  share_paid: 'payment',
  share_declined: 'payment',
  collection_expired: 'payment',
  withdrawal_succeeded: 'topup',
  withdrawal_failed: 'topup',
  refund_succeeded: 'payment',
  refund_to_balance: 'payment',
  new_device: 'security',
  session_copied: 'security',
  pin_set: 'security',
  pin_locked: 'security',
  login_locked: 'security',
  card_bound: 'security',
  card_unbound: 'security',
  host_linked: 'security',
  host_detached: 'security',
  password_set: 'security',
  consent_withdrawn: 'security',
} as const satisfies Record<string, MessageTopic>

export type MessageKind = keyof typeof messageTopicOf

export const messageKinds = Object.keys(messageTopicOf) as MessageKind[]
