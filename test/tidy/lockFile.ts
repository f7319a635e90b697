export interface LockedPackage {
  readonly version?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

type Packages = Readonly<Record<string, LockedPackage>>

/** The dependencies that a lock file's packages ask for and that the file has no entry for, as `asker → asked`. */
export function findUnlocked(packages: Packages): string[] {
  return Object.entries(packages)
    .filter(([, entry]) => !entry.link)
    .flatMap(([path, entry]) => {
      const asked = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies }
      return Object.keys(asked)
        .filter((name) => !isReachable(packages, path, name))
        .map((name) => `${path} → ${name}`)
    })
}

/** Node's own search: the nearest node_modules on the way up. */
function isReachable(packages: Packages, path: string, name: string): boolean {
  if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`]) return true
  if (path === '') return false
  const above = path.lastIndexOf('/node_modules/')
  return isReachable(packages, above < 0 ? '' : path.slice(0, above), name)
}
