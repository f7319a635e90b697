import { HostError, HostUnsupported } from '../errors'
import { hostFailure, readRejection } from '../failures'
import { callAlipay } from '../native'
import { inOwnSheet } from '../ownSheet'
import { enrolledKinds, type HostMode, modeOf } from './kinds'
import type { BiometricHost } from './types'

/** Errors of startIfaaAuthentication: 61001 not recognised, 61003 cancelled, 61004 timeout, 62002 and 62003 its own. */
const cancelled = 61003

const support = () =>
  enrolledKinds({
    supported: async () => (await callAlipay('checkIsSupportIfaaAuthentication', {})).supportMode ?? [],
    isEnrolled: async (checkAuthMode: HostMode) =>
      (await callAlipay('checkIsIfaaEnrolledInDevice', { checkAuthMode })).isEnrolled === true,
  })

/** Alipay IFAA: the server asks Alipay about `verifyId`. One kind at a time, so that it is known which was used. */
export const biometric = {
  support,
  async prove(challenge) {
    const [kind] = await support()
    if (kind === undefined) throw new HostUnsupported('No fingerprint or face is set up for IFAA.')
    const options = { requestAuthModes: [modeOf[kind]], challenge }
    try {
      const { verifyId } = await inOwnSheet(() => callAlipay('startIfaaAuthentication', options, null))
      return { kind, verifyId }
    } catch (rejection) {
      if (readRejection(rejection).numbers.includes(cancelled)) throw new HostError('HOST_CANCELLED')
      throw hostFailure(rejection, 'BIOMETRIC_FAILED')
    }
  },
} satisfies BiometricHost
