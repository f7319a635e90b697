/**
 * What `work` comes to, or after `ms` the error `late` makes. A host may forget to call back: nobody waits for ever, and
 * whoever waited goes on at once. `work` itself can't be stopped; what it brings later is for nobody.
 */
export function within<Result>(ms: number, work: Promise<Result>, late: () => unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
