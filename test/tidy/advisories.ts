import type { LockedPackage } from './lockFile'

/** A published fault of a package: versions from `since` on and below `fixedIn` have it. */
export interface Advisory {
  readonly name: string
  readonly id: string
  readonly since: string
  readonly fixedIn: string
  /** Why a version with the fault may stay for now; it has to be true of this project, and is looked at again with every change. */
  readonly outOfReach?: string
}

/** Kept by hand, because the registry's own answer needs the network: `npm run advisories` asks for it where it can. */
export const advisories: readonly Advisory[] = [
  { name: '@fastify/static', id: 'GHSA-pr96-94w5-mx2h', since: '8.0.0', fixedIn: '9.1.1' },
  { name: '@fastify/static', id: 'GHSA-x428-ghpx-8j92', since: '0.0.0', fixedIn: '9.1.1' },
  { name: '@fastify/static', id: 'GHSA-83w8-p2f5-377r', since: '0.0.0', fixedIn: '10.1.1' },
  { name: '@fastify/static', id: 'GHSA-8pvw-jcv7-9cmj', since: '0.0.0', fixedIn: '10.1.2' },
  { name: '@fastify/static', id: 'GHSA-423g-23ch-w7c6', since: '0.0.0', fixedIn: '10.1.3' },
  { name: '@fastify/static', id: 'GHSA-r799-r9gc-m956', since: '0.0.0', fixedIn: '10.1.4' },
  {
    name: '@fastify/static',
    id: 'GHSA-7533-p376-8gg5',
    since: '0.0.0',
    fixedIn: '10.1.12',
    outOfReach: 'Only a listing of folders shows it, and no folder is listed here: a test says so.',
  },
  { name: 'brace-expansion', id: 'GHSA-rgw5-rvv9-x895', since: '4.0.0', fixedIn: '5.0.9' },
  { name: 'cookie', id: 'GHSA-pxg6-pf52-xh8x', since: '0.0.0', fixedIn: '0.7.0' },
  { name: 'crypto-js', id: 'GHSA-xwcq-pm8m-c4vc', since: '0.0.0', fixedIn: '4.2.0' },
  { name: 'fast-uri', id: 'GHSA-q3j6-qgpj-74h6', since: '0.0.0', fixedIn: '3.1.2' },
  { name: 'fast-uri', id: 'GHSA-v2hh-gcrm-f6hx', since: '3.0.0', fixedIn: '3.1.4' },
  { name: 'fast-uri', id: 'GHSA-7p8r-x3mc-p8w7', since: '3.0.0', fixedIn: '3.1.5' },
  { name: 'fast-uri', id: 'GHSA-5jgf-p345-68v8', since: '0.0.0', fixedIn: '3.1.6' },
  { name: 'fast-uri', id: 'GHSA-f65p-4m7j-42xc', since: '0.0.0', fixedIn: '3.1.6' },
  { name: 'fast-uri', id: 'GHSA-fph4-wmhf-6fwf', since: '0.0.0', fixedIn: '3.1.6' },
  { name: 'fast-uri', id: 'GHSA-jqff-g426-hqxp', since: '0.0.0', fixedIn: '3.1.6' },
  { name: 'fastify', id: 'GHSA-jx2c-rxcm-jvmq', since: '0.0.0', fixedIn: '5.7.3' },
  { name: 'fastify', id: 'GHSA-mrq3-vjjr-p77c', since: '0.0.0', fixedIn: '5.7.3' },
  { name: 'fastify', id: 'GHSA-573f-x89g-hqp9', since: '0.0.0', fixedIn: '5.8.1' },
  { name: 'fastify', id: 'GHSA-444r-cwp2-x5xf', since: '0.0.0', fixedIn: '5.8.3' },
  { name: 'fastify', id: 'GHSA-247c-9743-5963', since: '5.3.2', fixedIn: '5.8.5' },
  { name: 'fastify', id: 'GHSA-w2qp-rph6-63g4', since: '0.0.0', fixedIn: '5.12.1' },
  { name: 'fastify', id: 'GHSA-3m5p-2c4r-xxw2', since: '0.0.0', fixedIn: '5.12.1' },
  { name: 'find-my-way', id: 'GHSA-rrr8-f88r-h8q6', since: '5.5.0', fixedIn: '9.0.1' },
  { name: 'find-my-way', id: 'GHSA-c96f-x56v-gq3h', since: '0.0.0', fixedIn: '9.7.0' },
  { name: 'form-data', id: 'GHSA-fjxv-7rqg-78g4', since: '4.0.0', fixedIn: '4.0.4' },
  { name: 'glob', id: 'GHSA-5j98-mcp5-4vw2', since: '10.2.0', fixedIn: '10.5.0' },
  { name: 'glob', id: 'GHSA-5j98-mcp5-4vw2', since: '11.0.0', fixedIn: '11.1.0' },
  { name: 'immer', id: 'GHSA-33f9-j839-rf8h', since: '7.0.0', fixedIn: '9.0.6' },
  { name: 'ip-address', id: 'GHSA-v2v4-37r5-5v8g', since: '0.0.0', fixedIn: '10.1.1' },
  { name: 'ip-address', id: 'GHSA-mwp4-54f8-5fhr', since: '0.0.0', fixedIn: '10.3.1' },
  { name: 'jsonpath-plus', id: 'GHSA-pppg-cpfq-h7wr', since: '0.0.0', fixedIn: '10.2.0' },
  { name: 'jsonpath-plus', id: 'GHSA-hw8r-x6gr-5gjp', since: '0.0.0', fixedIn: '10.3.0' },
  { name: 'jsonpointer', id: 'GHSA-282f-qqgm-c34q', since: '0.0.0', fixedIn: '5.0.0' },
  { name: 'nanoid', id: 'GHSA-2v37-7h3g-55p8', since: '0.0.0', fixedIn: '3.3.18' },
  { name: 'node-fetch', id: 'GHSA-r683-j2x4-v87g', since: '0.0.0', fixedIn: '2.6.7' },
  { name: 'qs', id: 'GHSA-x5fp-wj9c-mxmx', since: '0.0.0', fixedIn: '6.16.0' },
  { name: 'qs', id: 'GHSA-4mjr-xmp4-gh2g', since: '0.0.0', fixedIn: '6.16.0' },
  { name: 'undici', id: 'GHSA-4cwx-7wf7-3272', since: '7.0.0', fixedIn: '7.29.0' },
  {
    name: 'webpack',
    id: 'GHSA-4vvj-4cpr-p986',
    since: '5.0.0',
    fixedIn: '5.94.0',
    outOfReach:
      'Taro 4.2.0 asks for this very version. It builds the packages; the preview has no markup of others in it.',
  },
  {
    name: 'webpack-dev-server',
    id: 'GHSA-9jgg-88mc-972h',
    since: '0.0.0',
    fixedIn: '5.2.1',
    outOfReach: 'Taro 4.2.0 asks for version 4. It serves a developer on one machine and is part of no package.',
  },
]

/** The locked versions that an advisory is about, as `path@version: id`; `known` are those that are out of reach. */
export function findVulnerable(
  packages: Readonly<Record<string, LockedPackage>>,
  published: readonly Advisory[],
): { open: string[]; known: string[] } {
  const found = Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return published
      .filter(
        (advisory) => path.includes('node_modules/') && advisory.name === name && version && has(advisory, version),
      )
      .map((advisory) => ({ advisory, text: `${path}@${version}: ${advisory.id}` }))
  })
  return {
    open: found.filter(({ advisory }) => !advisory.outOfReach).map(({ text }) => text),
    known: found.filter(({ advisory }) => advisory.outOfReach).map(({ text }) => text),
  }
}

function has({ since, fixedIn }: Advisory, version: string): boolean {
  return compare(version, since) >= 0 && compare(version, fixedIn) < 0
}

/** Orders versions by their three numbers; a version before its release (`1.0.0-rc.1`) comes before it. */
function compare(left: string, right: string): number {
  const [a, b] = [numbersOf(left), numbersOf(right)]
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function numbersOf(version: string): number[] {
  const [release = '', ...early] = version.split('+')[0]?.split('-') ?? []
  const numbers = release.split('.').map(Number)
  if (numbers.length !== 3 || numbers.some((value) => !Number.isInteger(value))) throw new Error(`version ${version}`)
  return [...numbers, early.length > 0 ? 0 : 1]
}
