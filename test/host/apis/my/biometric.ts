import { randomUUID } from 'node:crypto'
import type { HostDeps } from '../../hostDeps'
import { type MyDefine, myFailure } from './dialect'

const modes = { fingerprint: 'fingerPrint', face: 'facial' } as const

/** IFAA: what counts is the id under which Alipay's servers confirm it. */
export function myBiometric(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const since = { since: '2.8.1' }
  const supportMode = () => deps.device.biometrics.map((kind) => modes[kind])
  return {
    ...define('checkIsSupportIfaaAuthentication', () => ({ supportMode: supportMode(), success: true }), since),
    ...define(
      'checkIsIfaaEnrolledInDevice',
      ({ checkAuthMode }) => ({ isEnrolled: supportMode().some((mode) => mode === checkAuthMode), success: true }),
      since,
    ),
    ...define(
      'startIfaaAuthentication',
      async ({ requestAuthModes, challenge }) => {
        const mode = supportMode().find((one) => Array.isArray(requestAuthModes) && requestAuthModes.includes(one))
        if (mode === undefined) throw myFailure(62002, '设备不支持')
        if (typeof challenge !== 'string' || challenge === '') throw myFailure(2, '参数 challenge 应为非空字符串')
        const { passed } = await deps.dialogs.ask('biometric', { authMode: mode })
        if (!passed) throw myFailure(61003, '用户取消')
        return { code: '1000', verifyId: randomUUID().replace(/-/g, '') }
      },
      since,
    ),
  }
}
