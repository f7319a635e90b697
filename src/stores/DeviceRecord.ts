import { cutLine } from '@wallet/rules'
import type { Device } from '@/api/types'
import type { Host } from '@/host/types'
import { Persisted } from './Persisted'

/** The most that the API takes. */
const nameLengthMax = 64

type Deps = { host: Pick<Host, 'name' | 'random' | 'storage' | 'system'> }

/** The record of this device, the same for as long as the app stays installed. */
export class DeviceRecord {
  private readonly storedId: Persisted<string | null>

  constructor(private readonly deps: Deps) {
    this.storedId = new Persisted<string | null>(deps.host.storage, {
      key: 'device',
      version: 1,
      defaults: null,
      parse: (stored) => (typeof stored === 'string' ? stored : null),
    })
  }

  async describe(): Promise<Device> {
    const { host } = this.deps
    const known = await this.storedId.load()
    const id = known ?? (await host.random.uuid())
    if (known === null) await this.storedId.saveIfPossible(id)
    return { id, name: cutLine(host.system.read().deviceName, nameLengthMax) || host.name, host: host.name }
  }
}
