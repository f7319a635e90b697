import { unsupported } from '../unsupported'
import type { SealHost } from './types'

export const seal: SealHost = { seal: unsupported('sealing') }
