import { HostError } from '../errors'
import { commonFailureCode, isRefusedByPerson, readRejection } from '../failures'
import type { PhoneHost } from './types'

/** WeChat charges for each number told (warning 22); this is its answer once what was paid for is used up. */
const quotaExhausted = 1400001

export const phone = {
  button: { openType: 'getPhoneNumber' },
  async read(detail) {
    const { code } = (detail ?? {}) as { code?: unknown }
    if (typeof code === 'string' && code !== '') return { code }
    const failure = readRejection(detail)
    if (failure.numbers.includes(quotaExhausted)) throw new HostError('PHONE_QUOTA_EXHAUSTED', failure.text)
    if (commonFailureCode(failure) === 'PRIVACY_REFUSED') throw new HostError('PRIVACY_REFUSED', failure.text)
    if (isRefusedByPerson(failure.text)) throw new HostError('PHONE_REFUSED', failure.text)
    throw new HostError('PHONE_UNAVAILABLE', failure.text)
  },
} satisfies PhoneHost
