import { isReceiveCode, parseShareScene } from '@wallet/rules'
import type { Host } from '@/host/types'
import { Operation } from './Operation'

type Deps = {
  scan: Host['scan']
  /** A merchant's code, or anything that will be found to be none. */
  onCode: (text: string) => Promise<boolean>
  /** A code that is a friend's and no merchant's. */
  onShareCode: (shareCode: string) => void
  /** Somebody's own receive code. */
  onReceiveCode: (code: string) => void
}

/** The host's scanner, and where what it read belongs. */
export class ScannerStore {
  readonly scanning = new Operation('question')

  constructor(private readonly deps: Deps) {}

  /** Opens the scanner; true once a code was read that can be paid. Closing the scanner is a failure HOST_CANCELLED. */
  async scan(): Promise<boolean> {
    let text = ''
    const isScanned = await this.scanning.run(
      () => this.deps.scan.scan(),
      (scanned) => {
        text = scanned
      },
    )
    const shareCode = parseShareScene(text)
    if (shareCode !== null) {
      this.scanning.reset()
      this.deps.onShareCode(shareCode)
      return false
    }
    if (isReceiveCode(text)) {
      this.scanning.reset()
      this.deps.onReceiveCode(text)
      return false
    }
    return isScanned && text !== '' && this.deps.onCode(text)
  }

  reset(): void {
    this.scanning.reset()
  }
}
