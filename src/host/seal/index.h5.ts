import { HostError } from '../errors'
import { random } from '../random/index.h5'
import type { SealHost } from './types'

export const seal = {
  seal: async (secret) => (await loadBox()).seal(secret),
} satisfies SealHost

/** The cipher comes with the first secret, to keep it out of the first view. Where it does not come nothing was sent. */
function loadBox(): Promise<SealHost> {
  return import('./box').then(
    ({ boxSeal }) => boxSeal(random),
    () => {
      throw new HostError('NETWORK_OFFLINE', 'The cipher could not be fetched.')
    },
  )
}
