import { agreementVersions } from '@wallet/rules'
import { presentInstant } from '#http/presenters/money'
import type { ConsentView } from '#services/consents'

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
