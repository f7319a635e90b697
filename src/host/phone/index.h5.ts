import { HostUnsupported } from '../errors'
import type { PhoneHost } from './types'

export const phone = {
  button: null,
  async read() {
    throw new HostUnsupported('A browser does not know the phone number.')
  },
} satisfies PhoneHost
