/**
 * A TCP port of the loopback interface that was free a moment ago, and that no outgoing connection will take: the first
 * free one that `pick` names.
 */
export function freePort(pick?: () => number): Promise<number>
