import type { World } from '#world'

interface FailureDocument<Failure> {
  readonly failure: Failure
  readonly timesLeft: number
}

/** What the next calls of a method answer instead of doing their work, set from outside. */
export class PlayedFailures<Failure> {
  constructor(
    private readonly world: World,
    /** Collection of the document log. */
    private readonly collection: string,
  ) {}

  /** Makes the next `times` calls of a method fail so; 0 ends it. */
  play(method: string, failure: Failure, times: number): void {
    const document: FailureDocument<Failure> = { failure, timesLeft: times }
    this.world.log.write([[this.collection, method, times > 0 ? document : null]])
  }

  /** The failure this call of a method has to play, or null. */
  take(method: string): Failure | null {
    const document = this.world.log.get<FailureDocument<Failure>>(this.collection, method)
    if (!document) return null
    this.play(method, document.failure, document.timesLeft - 1)
    return document.failure
  }
}
