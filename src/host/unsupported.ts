import { HostUnsupported } from './errors'

/** For the default of a capability: a host without its own file refuses loudly instead of pretending. */
export const unsupported = (capability: string) => (): never => {
  throw new HostUnsupported(`This host has no ${capability}.`)
}
