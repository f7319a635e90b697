import { HostUnsupported } from '../errors'
import type { AuthHost } from './types'

/** A browser knows nobody: the preview is signed in to by phone. */
export const auth = {
  provider: null,
  async loginCode() {
    throw new HostUnsupported('A browser has no identity to sign in with.')
  },
} satisfies AuthHost
