import { type MessageTopic, messageTopics } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { HostProvider } from '#channels/host/hostChannel'
import type { AppContext } from '#context'
import { listHostIdentities } from '#domains/hosts/hostIdentityStore'
import { findSubscriptions, recordAnswer, type SubscriptionResult } from '#domains/subscriptions/subscriptionStore'
import type { SessionIdentity } from '#kit/sessionIdentity'

export interface SubscriptionView {
  readonly topic: MessageTopic
  readonly templateId: string
  /** Messages the host still lets us send. */
  readonly remaining: number
}

export interface SubscriptionGrant {
  readonly templateId: string
  readonly result: SubscriptionResult
}

/** What may be sent through the host this session belongs to; nothing in a session that belongs to none. */
export async function listSubscriptions(context: AppContext, session: SessionIdentity): Promise<SubscriptionView[]> {
  const identity = await identityOf(context, session)
  if (!identity) return []
  const rows = await findSubscriptions(context.database, identity.id)
  return templatesOf(context, identity.provider).map((template) => ({
    ...template,
    remaining: rows.find(({ templateId }) => templateId === template.templateId)?.remaining ?? 0,
  }))
}

/**
 * Records what the host's sheet was answered with. The host counts as well but never tells: one consent, one message.
 *
 * @throws {ApiError} REQUEST_INVALID for a template that is none of this session's host.
 */
export async function grantSubscriptions(
  context: AppContext,
  session: SessionIdentity,
  grants: readonly SubscriptionGrant[],
): Promise<SubscriptionView[]> {
  const identity = await identityOf(context, session)
  const templates = identity ? templatesOf(context, identity.provider) : []
  const at = context.clock.now()
  await context.database.transaction(async (tx) => {
    for (const { templateId, result } of grants) {
      const template = templates.find((known) => known.templateId === templateId)
      if (!identity || !template) throw new ApiError('REQUEST_INVALID', { field: 'results.templateId' })
      const { id: hostIdentityId, provider } = identity
      await recordAnswer(tx, { ...template, hostIdentityId, provider, userId: session.userId, result, at })
    }
  })
  return listSubscriptions(context, session)
}

async function identityOf(context: AppContext, { userId, hostIdentityId }: SessionIdentity) {
  if (hostIdentityId === null) return null
  const linked = await listHostIdentities(context.database, userId)
  return linked.find(({ id }) => id === hostIdentityId) ?? null
}

/** The templates the operator has of this host, topic by topic. */
function templatesOf(context: AppContext, provider: HostProvider): { topic: MessageTopic; templateId: string }[] {
  const templates = context.config.templates[provider]
  return messageTopics.flatMap((topic) => {
    const templateId = templates[topic]
    return templateId === null ? [] : [{ topic, templateId }]
  })
}
