import type { Agreement } from '@wallet/rules'
import type { AppContext } from '#context'
import { withdrawConsents } from '#domains/consents/consentStore'
import { type ConsentView, isOfAccount, listConsents } from '#domains/consents/consents'
import { recordMessage } from '#domains/messages/recordMessage'
import { endSessionsOfUser } from '#domains/sessions/sessionStore'
import { uuidv7 } from '#ids'
import { inUserLane } from '#kit/inUserLane'
import type { SessionIdentity } from '#kit/sessionIdentity'

/**
 * Takes a consent back; what was given stays in the history. Without the account's documents nobody stays signed in:
 * every session of the user ends, this one too. What is under way is finished, and a verified identity stays: the law
 * has payment institutions keep it.
 */
export async function withdrawConsent(
  context: AppContext,
  { userId, deviceId }: SessionIdentity,
  document: Agreement,
): Promise<ConsentView[]> {
  const at = context.clock.now()
  const consents = await inUserLane(context, userId, async (tx) => {
    const count = await withdrawConsents(tx, { userId, document, deviceId, at })
    if (count > 0) {
      await recordMessage(tx, { userId, kind: 'consent_withdrawn', subject: uuidv7(), params: { document }, at })
    }
    if (isOfAccount(document)) await endSessionsOfUser(tx, userId, 'consent_withdrawn', at)
    return listConsents(tx, userId)
  })
  if (isOfAccount(document)) context.pinProofs.forgetUser(userId)
  return consents
}
