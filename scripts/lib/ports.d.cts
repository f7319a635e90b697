/** A TCP port of the loopback interface that was free a moment ago, and that no outgoing connection will take. */
export function freePort(): Promise<number>
