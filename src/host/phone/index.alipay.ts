import { HostError } from '../errors'
import { isRefusedByPerson, readRejection } from '../failures'
import { callAlipay } from '../native'
import { waitsMs } from '../within'
import type { PhoneHost, PhoneProof } from './types'

/** `response` is the text `{"response": cipher, "sign": …}`, or in newer clients the cipher itself beside `sign`. */
interface PhoneAnswer {
  readonly response?: unknown
  readonly sign?: unknown
}

/** What Alipay answers in place of a cipher when it refuses, in clear: 40003 is a missing authorisation. */
interface PhoneRefusal {
  readonly code?: unknown
  readonly subMsg?: unknown
}

export const phone = {
  button: { openType: 'getAuthorize', scope: 'phoneNumber' },
  async read(detail) {
    const { text, numbers } = readRejection(detail)
    if (text !== '' || numbers.length > 0) throw phoneFailure(text)
    const answer: PhoneAnswer = await callAlipay('getPhoneNumber', {}, waitsMs.service).catch((rejection) => {
      throw phoneFailure(readRejection(rejection).text)
    })
    return readProof(answer)
  },
} satisfies PhoneHost

function phoneFailure(text: string): HostError {
  return new HostError(isRefusedByPerson(text) ? 'PHONE_REFUSED' : 'PHONE_UNAVAILABLE', text)
}

/** The cipher is opened by the server alone, after it has checked the sign. */
function readProof(answer: PhoneAnswer): PhoneProof {
  const { response, sign } = { ...answer, ...parseAnswer(answer.response) }
  if (typeof response === 'string' && response !== '') {
    return typeof sign === 'string' && sign !== '' ? { response, sign } : { response }
  }
  const { code, subMsg } = (response ?? {}) as PhoneRefusal
  throw new HostError(String(code) === '40003' ? 'PHONE_REFUSED' : 'PHONE_UNAVAILABLE', String(subMsg ?? ''))
}

function parseAnswer(text: unknown): PhoneAnswer {
  if (typeof text !== 'string' || !text.startsWith('{')) return {}
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
