import { HostError } from './errors'

/** The sheet that is open, and what ends it for whoever waits for it. A host shows one at a time. */
let open: { end(failure: HostError): void } | null = null

/**
 * While a sheet that we opened ourselves (scanner, fingerprint) covers the app, hosts hide and show it as if the person
 * had left. What follows App.onShow asks `isOwnSheetOpen` and takes the round trip for what it is.
 *
 * A person may take as long as they like, and a host may forget to say that its sheet was closed: the next sheet ends
 * the one before, and what it answers late is ignored.
 */
export function inOwnSheet<Result>(show: () => Promise<Result>): Promise<Result> {
  open?.end(new HostError('HOST_CANCELLED', 'Another sheet took its place.'))
  return new Promise((resolve, reject) => {
    const mine = {
      end(failure: unknown) {
        close()
        reject(failure)
      },
    }
    const close = () => {
      if (open === mine) open = null
    }
    open = mine
    show().then((answer) => {
      close()
      resolve(answer)
    }, mine.end)
  })
}

export function isOwnSheetOpen(): boolean {
  return open !== null
}
