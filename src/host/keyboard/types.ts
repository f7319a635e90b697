export interface KeyboardHost {
  /**
   * From now on keys do what taps do. Where there is no keyboard, or the host sees to it, nothing changes. Answers what
   * ends it.
   */
  start(): () => void
}
