import { unsupported } from '../unsupported'
import type { KeyboardHost } from './types'

export const keyboard: KeyboardHost = { start: unsupported('keyboard') }
