import { noteRefusal } from '../log'
import type { BiometricKind } from './types'

/** SOTER and IFAA use the same names for what they look at. */
export type HostMode = 'fingerPrint' | 'facial'

export const modeOf: Readonly<Record<BiometricKind, HostMode>> = { fingerprint: 'fingerPrint', face: 'facial' }

const kinds = Object.keys(modeOf) as BiometricKind[]

/** The kinds the device supports and its owner has set up; a question that fails counts as no. */
export async function enrolledKinds(options: {
  supported: () => Promise<readonly string[]>
  isEnrolled: (mode: HostMode) => Promise<boolean>
}): Promise<readonly BiometricKind[]> {
  const modes = await options.supported().catch((rejection): readonly string[] => {
    noteRefusal('biometric support', rejection)
    return []
  })
  const offered = kinds.filter((kind) => modes.includes(modeOf[kind]))
  const isEnrolled = (kind: BiometricKind) =>
    options.isEnrolled(modeOf[kind]).catch((rejection) => {
      noteRefusal(`biometric ${kind}`, rejection)
      return false
    })
  const enrolled = await Promise.all(offered.map(isEnrolled))
  return offered.filter((_, index) => enrolled[index])
}
