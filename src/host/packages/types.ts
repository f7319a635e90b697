export interface PackagesHost {
  /** Sees to it that pages which have not been opened yet open without a network too. */
  fetchRest(): void
}
