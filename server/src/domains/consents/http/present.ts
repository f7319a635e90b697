import { agreementVersions } from '@wallet/rules'
import type { ConsentView } from '#domains/consents/consents'
import { presentInstant } from '#http/present/instant'

export function presentConsents(consents: readonly ConsentView[]) {
  return { items: consents.map(presentConsent) }
}

function presentConsent({ document, status, latest }: ConsentView) {
  return {
    document,
    version: agreementVersions[document],
    status,
    acceptedVersion: latest?.version ?? null,
    acceptedAt: presentInstant(latest?.acceptedAt ?? null),
    withdrawnAt: presentInstant(latest?.withdrawnAt ?? null),
  }
}
