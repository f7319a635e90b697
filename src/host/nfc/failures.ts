import type { ClientErrorCode } from '@wallet/rules'
import { HostError } from '../errors'
import { commonFailureCode, readRejection } from '../failures'

/** WeChat's NFC errors (13000 to 13024) and what each means to a person. */
const codes: Readonly<Record<number, ClientErrorCode>> = {
  13000: 'NFC_UNSUPPORTED', // no NFC in this phone
  13001: 'NFC_OFF', // switched off in the system
  13010: 'NFC_FAILED', // unknown
  13011: 'NFC_FAILED', // bad parameter
  13012: 'NFC_UNREADABLE', // NDEF did not parse
  13013: 'NFC_NO_TAG', // nothing discovered
  13014: 'NFC_TAG_UNSUPPORTED', // bad technology
  13015: 'NFC_TAG_UNSUPPORTED', // function missing in the technology
  13016: 'NFC_FAILED', // connecting failed
  13017: 'NFC_FAILED', // reading broke off
  13018: 'NFC_FAILED', // discovery not started
  13019: 'NFC_NOT_AUTHORISED', // the person said no
  13021: 'NFC_FAILED', // discovery already started
  13022: 'NFC_FAILED', // already connected
  13023: 'NFC_FAILED', // not connected any more
  13024: 'NFC_UNSUPPORTED', // unsupported by the system
}

/** Discovery is already on: as good as started. */
export const alreadyStarted = 13021

export function nfcFailure(rejection: unknown): HostError {
  if (rejection instanceof HostError) return rejection
  const failure = readRejection(rejection)
  const known = failure.numbers.map((number) => codes[number]).find((code) => code !== undefined)
  if (known !== undefined) return new HostError(known, failure.text)
  if (commonFailureCode(failure) === 'PRIVACY_REFUSED') return new HostError('PRIVACY_REFUSED', failure.text)
  // iPhones answer without a number.
  return new HostError(failure.numbers.length === 0 ? 'NFC_UNSUPPORTED' : 'NFC_FAILED', failure.text)
}
