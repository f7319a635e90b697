import { unsupported } from '../unsupported'
import type { RandomHost } from './types'

export const random: RandomHost = { secureBytes: unsupported('random source'), uuid: unsupported('random source') }
