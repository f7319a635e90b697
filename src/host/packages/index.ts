import { unsupported } from '../unsupported'
import type { PackagesHost } from './types'

export const packages: PackagesHost = {
  fetchRest: unsupported('packages'),
  onMissing: unsupported('packages'),
}
