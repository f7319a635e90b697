import { HostError, HostUnsupported } from '../errors'
import { hostFailure, readRejection } from '../failures'
import { callWeChat } from '../native'
import { inOwnSheet } from '../ownSheet'
import { enrolledKinds, type HostMode, modeOf } from './kinds'
import type { BiometricHost } from './types'

const cancelled = 90008

const support = () =>
  enrolledKinds({
    supported: async () => (await callWeChat('checkIsSupportSoterAuthentication', {})).supportMode,
    isEnrolled: async (checkAuthMode: HostMode) =>
      (await callWeChat('checkIsSoterEnrolledInDevice', { checkAuthMode })).isEnrolled,
  })

/** WeChat SOTER: the phone signs the challenge; the server has WeChat check the signature. */
export const biometric = {
  support,
  async prove(challenge) {
    const kinds = await support()
    if (kinds.length === 0) throw new HostUnsupported('No fingerprint or face is set up for SOTER.')
    const options = { requestAuthModes: kinds.map((kind) => modeOf[kind]), challenge }
    try {
      const { authMode, resultJSON, resultJSONSignature } = await inOwnSheet(() =>
        callWeChat('startSoterAuthentication', options, null),
      )
      const kind = authMode === modeOf.face ? 'face' : 'fingerprint'
      return { kind, resultText: resultJSON, signature: resultJSONSignature }
    } catch (rejection) {
      if (readRejection(rejection).numbers.includes(cancelled)) throw new HostError('HOST_CANCELLED')
      throw hostFailure(rejection, 'BIOMETRIC_FAILED')
    }
  },
} satisfies BiometricHost
