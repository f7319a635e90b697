import { Type } from '@sinclair/typebox'
import { messageTopics } from '@wallet/rules'
import { count, foreignId, list, literals, object, ref } from '#http/schemas/common'

const templateId = foreignId(128, 'The id that the host gave the template')

export const Subscription = object(
  'Subscription',
  {
    topic: literals(messageTopics, { description: 'What may be told' }),
    templateId,
    remaining: count('How many messages may still be sent'),
  },
  'Leave to send messages of one topic',
)

export const SubscriptionList = object(
  'SubscriptionList',
  { items: list(ref(Subscription), 'One for each template of the host') },
  'What may be sent through the host this session belongs to; empty without one',
)

export const SubscriptionGrant = object(
  'SubscriptionGrant',
  {
    templateId,
    result: literals(['accept', 'reject', 'ban', 'filter'], {
      description: 'In the words of the host: only `accept` gives leave, for one message',
    }),
  },
  'The answer for one template',
)

export const SubscriptionGrants = object(
  'SubscriptionGrants',
  {
    results: Type.Array(ref(SubscriptionGrant), {
      minItems: 1,
      maxItems: 5,
      description: 'One for each template asked',
    }),
  },
  "What the user answered on the host's sheet",
)
