import type { Agreement } from '@wallet/rules'
import type { AppContext } from '#context'
import { insertConsent } from '#domains/consents/consentStore'
import { type ConsentView, listConsents, refuseOldVersions } from '#domains/consents/consents'
import type { SessionIdentity } from '#kit/sessionIdentity'

/**
 * Records that a signed-in user agrees to a document.
 *
 * @throws {ApiError} CONSENT_REQUIRED (document, version) for a version that is not in force.
 */
export async function giveConsent(
  context: AppContext,
  { userId, deviceId }: SessionIdentity,
  consent: { document: Agreement; version: string },
): Promise<ConsentView[]> {
  refuseOldVersions([consent])
  await insertConsent(context.database, { ...consent, userId, deviceId, acceptedAt: context.clock.now() })
  return listConsents(context.database, userId)
}
