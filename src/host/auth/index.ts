import { unsupported } from '../unsupported'
import type { AuthHost } from './types'

export const auth: AuthHost = {
  provider: null,
  loginCode: unsupported('login'),
}
