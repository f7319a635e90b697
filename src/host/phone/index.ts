import { unsupported } from '../unsupported'
import type { PhoneHost } from './types'

export const phone: PhoneHost = {
  button: null,
  read: unsupported('phone number'),
}
