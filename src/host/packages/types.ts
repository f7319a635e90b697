export interface PackagesHost {
  /** Sees to it that pages which have not been opened yet open without a network too. */
  fetchRest(): void
  /** Hears of each page that was to be opened and whose package could not be fetched: nothing else would say so. */
  onMissing(listener: () => void): void
}
