import { type Agreement, accountAgreements, agreements, agreementVersions } from '@wallet/rules'
import { ApiError } from '#apiError'
import { type ConsentRow, findLatestConsents, insertConsent } from '#domains/consents/consentStore'
import type { Queryable, Transaction } from '#storage/database'

/** `due`: an older version was accepted. */
export type ConsentStatus = 'given' | 'due' | 'withdrawn' | 'never'

export interface ConsentView {
  readonly document: Agreement
  readonly status: ConsentStatus
  /** Null while the user never agreed. */
  readonly latest: ConsentRow | null
}

export interface ConsentInput {
  readonly document: Agreement
  readonly version: string
}

/** What a user said about every document there is. */
export async function listConsents(database: Queryable, userId: string): Promise<ConsentView[]> {
  const rows = await findLatestConsents(database, userId)
  return agreements.map((document) => {
    const latest = rows.find((row) => row.document === document) ?? null
    return { document, latest, status: statusOf(latest) }
  })
}

/**
 * What has to be asked before the user goes on: the account's documents unless given, the others when their text has
 * changed since. One that was withdrawn or never given is asked for where it is needed.
 */
export function consentsDue(consents: readonly ConsentView[]): Agreement[] {
  return consents
    .filter(({ document, status }) => status === 'due' || (isOfAccount(document) && status !== 'given'))
    .map(({ document }) => document)
}

/** @throws {ApiError} CONSENT_REQUIRED (document, version) unless the version in force is given. */
export async function requireConsent(database: Queryable, userId: string, document: Agreement): Promise<void> {
  const latest = (await findLatestConsents(database, userId)).find((row) => row.document === document) ?? null
  if (statusOf(latest) !== 'given') throw consentRequired(document)
}

/** @throws {ApiError} REQUEST_INVALID for a document named twice, CONSENT_REQUIRED for an old version. */
export function refuseOldVersions(consents: readonly ConsentInput[]): void {
  const documents = new Set(consents.map(({ document }) => document))
  if (documents.size !== consents.length) throw new ApiError('REQUEST_INVALID', { field: 'consents' })
  const outdated = consents.find(({ document, version }) => version !== agreementVersions[document])
  if (outdated) throw consentRequired(outdated.document)
}

/**
 * Records what somebody who signs in agrees to, and lets nobody in who has withdrawn what an account needs. The
 * sign-in's device must be recorded already.
 *
 * @throws {ApiError} REQUEST_INVALID, CONSENT_REQUIRED (document, version).
 */
export async function consentToSignIn(
  tx: Transaction,
  device: { userId: string; id: string },
  consents: readonly ConsentInput[],
  at: Date,
): Promise<void> {
  refuseOldVersions(consents)
  for (const consent of consents) {
    await insertConsent(tx, { ...consent, userId: device.userId, deviceId: device.id, acceptedAt: at })
  }
  const missing = (await listConsents(tx, device.userId)).find(
    ({ document, status }) => isOfAccount(document) && (status === 'withdrawn' || status === 'never'),
  )
  if (missing) throw consentRequired(missing.document)
}

/** Whether an account cannot be without this document's consent. */
export function isOfAccount(document: Agreement): boolean {
  return accountAgreements.some((name) => name === document)
}

/** The refusal that names the text to agree to. */
export function consentRequired(document: Agreement): ApiError {
  return new ApiError('CONSENT_REQUIRED', { document, version: agreementVersions[document] })
}

function statusOf(latest: ConsentRow | null): ConsentStatus {
  if (!latest) return 'never'
  if (latest.withdrawnAt) return 'withdrawn'
  return latest.version === agreementVersions[latest.document] ? 'given' : 'due'
}
