import type { Clock, Host } from '@/host/types'
import { msOf } from '@/time/durations'
import { KeptSubject } from './KeptSubject'
import { hasFields } from './Persisted'

/** The code on the page of a payment, and what the payer has done there so far. */
export interface OpenCode {
  readonly text: string
  readonly amountFen: number | null
  readonly sourceKey: string | null
}

/** Longer than anybody stands at a till: who opens the wallet tomorrow does not want to see a code of today. */
export const codeKeptMs = msOf(30, 'minutes')

/** Where the code that is open is kept for a page that is drawn anew. */
export function keptOpenCode({ clock, host }: { clock: Clock; host: Host }, ownerId: () => string) {
  return new KeptSubject<OpenCode>({ clock, storage: host.storage, key: 'openCode', ownerId, isSubject: isOpenCode })
}

function isOpenCode(stored: unknown): stored is OpenCode {
  if (!hasFields(stored, { text: 'string' })) return false
  const { amountFen, sourceKey } = stored as OpenCode
  return (
    (amountFen === null || Number.isSafeInteger(amountFen)) && (sourceKey === null || typeof sourceKey === 'string')
  )
}
