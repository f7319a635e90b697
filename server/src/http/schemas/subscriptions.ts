import { Type } from '@sinclair/typebox'
import { messageTopics } from '@wallet/rules'
import { count, foreignId, literals, object, ref } from '#http/schemas/common'

const templateId = foreignId(128, 'Of the host')

export const Subscription = object('Subscription', {
  topic: literals(messageTopics),
  templateId,
  remaining: count,
})

export const SubscriptionList = object(
  'SubscriptionList',
  { items: Type.Array(ref(Subscription)) },
  'What may be sent through the host this session belongs to; empty without one',
)

export const SubscriptionGrant = object('SubscriptionGrant', {
  templateId,
  result: literals(['accept', 'reject', 'ban', 'filter']),
})

export const SubscriptionGrants = object('SubscriptionGrants', {
  results: Type.Array(ref(SubscriptionGrant), { minItems: 1, maxItems: 5 }),
})
