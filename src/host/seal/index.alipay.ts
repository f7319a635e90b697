import { HostUnsupported } from '../errors'
import type { SealHost } from './types'

/** Sealing needs a fresh secret key, and Alipay has no random source to make one from: see the README of src/host. */
export const seal = {
  async seal() {
    throw new HostUnsupported('Alipay has no random source to seal a password or PIN with.')
  },
} satisfies SealHost
