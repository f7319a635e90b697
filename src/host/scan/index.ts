import { unsupported } from '../unsupported'
import type { ScanHost } from './types'

export const scan: ScanHost = { scan: unsupported('scanner') }
