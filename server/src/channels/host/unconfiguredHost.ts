import { type HostChannel, HostRefusal } from './hostChannel'

/** The channel of a host that the operator has not configured. */
export function unconfiguredHost(): HostChannel {
  const refuse = async (): Promise<never> => {
    throw new HostRefusal('not_configured', 'no app id')
  }
  return { appId: null, exchangeCode: refuse, phoneNumber: refuse, sendSubscribeMessage: async () => 'refused' }
}
