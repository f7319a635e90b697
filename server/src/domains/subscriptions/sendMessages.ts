import { HostSilence } from '#channels/host/hostChannel'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import {
  clearQuota,
  endAbandonedMessages,
  endMessage,
  giveQuotaBack,
  lockDueMessages,
  markSending,
  type OutboxRow,
  postponeMessage,
  type Quota,
  takeQuota,
} from '#domains/subscriptions/outboxStore'
import { sendableTopics } from '#domains/subscriptions/quietHours'
import { pageOf, templateDataOf } from '#domains/subscriptions/subscribeTemplates'
import type { Job } from '#jobs/job'
import type { Transaction } from '#storage/database'

/** Messages sent at once: a silent host holds up a round only as long as one timeout. */
const roundSize = 20
/** Longer than any call takes: who still sends after that has died. */
const abandonedAfterSeconds = 300
/** The inbox has it anyway; older news is not worth a consent. */
const freshSeconds = 86_400
const backoff = { firstSeconds: 30, maxSeconds: 3_600 } as const

/** A message on its way, and the consent it uses up. */
interface Sending {
  readonly message: OutboxRow
  readonly quota: Quota
}

/**
 * One round of the outbox: takes what is due, commits that it is on its way, and then passes it on. What the host
 * certainly did not take is tried again later; what it may have taken is never sent a second time.
 *
 * @returns how many messages it tried to pass on.
 */
export async function sendMessages(context: AppContext): Promise<number> {
  const now = context.clock.now()
  const abandoned = await endAbandonedMessages(context.database, addSeconds(now, -abandonedAfterSeconds), now)
  if (abandoned > 0) context.log.warn({ count: abandoned }, 'Messages were left on their way; they are not sent again')
  const sendings = await context.database.transaction(async (tx) => {
    const taken: Sending[] = []
    const topics = sendableTopics(context.config.quietHours, now)
    for (const message of await lockDueMessages(tx, { topics, now, countMax: roundSize })) {
      const quota = await takeUp(context, tx, message, now)
      if (quota) taken.push({ message, quota })
    }
    return taken
  })
  await Promise.all(sendings.map((sending) => passOn(context, sending)))
  return sendings.length
}

/** Marks a message as on its way and takes the consent for it; null ends it here. */
async function takeUp(context: AppContext, tx: Transaction, message: OutboxRow, now: Date): Promise<Quota | null> {
  const { createdAt } = message
  if (addSeconds(createdAt, freshSeconds) <= now) {
    await endMessage(tx, message, 'expired', now)
    return null
  }
  const quota = await takeQuota(tx, { ...message, templateIds: templateIdsOf(context, message) })
  await (quota ? markSending(tx, message, quota, now) : endMessage(tx, message, 'no_quota', now))
  return quota
}

function templateIdsOf({ config }: AppContext, { topic }: OutboxRow): string[] {
  const { wechat, alipay } = config.templates
  return [wechat[topic], alipay[topic]].filter((templateId) => templateId !== null)
}

async function passOn(context: AppContext, sending: Sending): Promise<void> {
  const { message, quota } = sending
  try {
    const outcome = await context.channels.hosts[quota.provider].sendSubscribeMessage({
      subject: quota.subject,
      templateId: quota.templateId,
      page: pageOf(message),
      data: templateDataOf(quota.provider, message),
    })
    await settle(context, sending, outcome)
  } catch (error) {
    const { messageId } = message
    if (error instanceof HostSilence) {
      context.log.warn(
        { reason: error.message, messageId },
        'A host did not answer: whether it took a message is unknown',
      )
    } else {
      context.log.error({ err: error, messageId }, 'A message could not be passed on')
    }
    await endMessage(context.database, message, 'unknown', context.clock.now())
  }
}

async function settle(
  context: AppContext,
  { message, quota }: Sending,
  outcome: 'sent' | 'no_quota' | 'refused' | 'busy',
): Promise<void> {
  const now = context.clock.now()
  const { messageId, attemptCount } = message
  await context.database.transaction(async (tx) => {
    if (outcome === 'sent') return endMessage(tx, message, 'sent', now)
    if (outcome === 'no_quota') {
      await clearQuota(tx, quota)
      // Another host may still let us.
      return postponeMessage(tx, message, now, now)
    }
    await giveQuotaBack(tx, quota)
    if (outcome === 'refused') return endMessage(tx, message, 'refused', now)
    const waitSeconds = Math.min(backoff.maxSeconds, backoff.firstSeconds * 2 ** attemptCount)
    return postponeMessage(tx, message, addSeconds(now, waitSeconds), now)
  })
  if (outcome === 'refused') {
    context.log.warn({ messageId, templateId: quota.templateId, provider: quota.provider }, 'A host refused a message')
  }
}

export const sendWaitingMessages: Job = { name: 'send-messages', everyMs: 2_000, run: sendMessages }
