/** Message types that end with a ReadyForQuery: Sync of the extended protocol, and Query. */
const closing: ReadonlySet<number | undefined> = new Set([0x53, 0x51])

/**
 * The requests that bytes of the PostgreSQL protocol carry, each to its end, as views of them. A start-up message (the only
 * one without a type; its length begins with 0) is one by itself.
 */
export function* requestsIn(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  let at = 0
  while (at < bytes.length && bytes[at] !== 0) {
    const type = bytes[at]
    at += 1 + view.getUint32(at + 1)
    if (!closing.has(type)) continue
    yield bytes.subarray(start, at)
    start = at
  }
  if (start < bytes.length) yield bytes.subarray(start)
}
