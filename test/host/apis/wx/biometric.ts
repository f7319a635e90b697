import { constants, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { type WxDefine, wxSince } from './dialect'

const modes = { fingerprint: 'fingerPrint', face: 'facial' } as const

/** SOTER. The key never leaves the phone's secure part; what it signs is for the server to check. */
export function wxBiometric(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const supportMode = () => deps.device.biometrics.map((kind) => modes[kind])
  return wxSince(deps, '1.6.0', {
    ...define('checkIsSupportSoterAuthentication', () => ({ supportMode: supportMode() })),
    ...define('checkIsSoterEnrolledInDevice', ({ checkAuthMode }) => {
      const isEnrolled = supportMode().some((mode) => mode === checkAuthMode)
      if (!isEnrolled) throw new ApiFailure('not support', { errCode: 90001 })
      return { isEnrolled }
    }),
    ...define('startSoterAuthentication', async ({ requestAuthModes, challenge, authContent }) => {
      const authMode = supportMode().find((mode) => Array.isArray(requestAuthModes) && requestAuthModes.includes(mode))
      if (authMode === undefined) throw new ApiFailure('not support soter in this device', { errCode: 90001 })
      if (typeof challenge !== 'string' || challenge.length > 512)
        throw new ApiFailure('challenge too long', { errCode: 90004 })
      const { passed } = await deps.dialogs.ask('biometric', { authMode, authContent })
      if (!passed) throw new ApiFailure('user cancel', { errCode: 90008 })
      return { errCode: 0, authMode, ...proof(challenge) }
    }),
  })
}

let counter = 0
let deviceKey: ReturnType<typeof generateDeviceKey> | undefined

function generateDeviceKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}

function proof(challenge: string) {
  deviceKey ??= generateDeviceKey()
  counter += 1
  const resultJSON = JSON.stringify({
    raw: challenge,
    fid: '0',
    counter,
    tee_n: 'TEE',
    tee_v: '1',
    fp_n: 'FP',
    fp_v: '1',
    cpu_id: randomUUID(),
    uid: '10001',
  })
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 }
  const signature = sign('sha256', Buffer.from(resultJSON), { key: deviceKey.privateKey, ...padding })
  return { resultJSON, resultJSONSignature: signature.toString('base64') }
}
