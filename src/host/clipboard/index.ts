import { unsupported } from '../unsupported'
import type { ClipboardHost } from './types'

export const clipboard: ClipboardHost = { copy: unsupported('clipboard') }
