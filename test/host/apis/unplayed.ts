import type { HostDeps } from '../hostDeps'

/** Members for functions the real host has and this one does not play: there, and a violation when they are called. */
export function unplayed(deps: HostDeps, globalName: string, names: string): Record<string, unknown> {
  const member = (name: string) => () => deps.violation(`${globalName}.${name} is not played by this host`)
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, member(name)]),
  )
}
