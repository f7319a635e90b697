let openCount = 0

/**
 * While a sheet that we opened ourselves (scanner, fingerprint) covers the app, hosts hide and show it as if the person
 * had left. What follows App.onShow asks `isOwnSheetOpen` and takes the round trip for what it is.
 */
export async function inOwnSheet<Result>(show: () => Promise<Result>): Promise<Result> {
  openCount += 1
  try {
    return await show()
  } finally {
    openCount -= 1
  }
}

export function isOwnSheetOpen(): boolean {
  return openCount > 0
}
