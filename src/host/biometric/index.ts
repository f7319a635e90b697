import { unsupported } from '../unsupported'
import type { BiometricHost } from './types'

export const biometric: BiometricHost = {
  support: unsupported('biometrics'),
  prove: unsupported('biometrics'),
}
