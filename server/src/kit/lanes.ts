/** Lets work of the same name go one after another, on this machine. */
export interface Lanes {
  /** Waits for its turn. Call what it resolves with when done, whatever came of it. */
  enter(name: string): Promise<() => void>
}

/** Runs work when its turn has come. */
export async function inLane<T>(lanes: Lanes, name: string, work: () => Promise<T>): Promise<T> {
  const leave = await lanes.enter(name)
  try {
    return await work()
  } finally {
    leave()
  }
}

/** Lanes in the memory of this process. */
export class OwnLanes implements Lanes {
  private readonly tails = new Map<string, Promise<void>>()

  async enter(name: string): Promise<() => void> {
    const before = this.tails.get(name)
    let leave: () => void = () => undefined
    const tail = new Promise<void>((resolve) => {
      leave = () => {
        if (this.tails.get(name) === tail) this.tails.delete(name)
        resolve()
      }
    })
    this.tails.set(name, tail)
    await before
    return leave
  }
}
