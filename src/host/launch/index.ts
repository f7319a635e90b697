import { unsupported } from '../unsupported'
import type { LaunchHost } from './types'

export const launch: LaunchHost = {
  initial: unsupported('launch options'),
  onReturn: unsupported('launch options'),
  forget: unsupported('launch options'),
}
