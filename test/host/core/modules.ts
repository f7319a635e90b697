import { type Context, createContext, runInContext, Script } from 'node:vm'
import { type MiniPackage, resolveIn } from './package'

type Exports = Record<string, unknown>
type ModuleBody = (require: (target: string) => unknown, module: { exports: Exports }, exports: Exports) => void

/** What the phones' engines lack, or have in some versions only: a package that leans on it breaks somewhere. */
const absentInEngines = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape']

/** What the language got after 2018: no package may count on the engine for it. */
const absentInOldEngines = [
  ...['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'].map(
    (name) => `Array.prototype.${name}`,
  ),
  ...['matchAll', 'replaceAll', 'at', 'trimStart', 'trimEnd'].map((name) => `String.prototype.${name}`),
  ...['Object.fromEntries', 'Object.hasOwn', 'Object.groupBy', 'Promise.allSettled', 'Promise.any'],
]

/** The host's module system: one function a file, in a realm that knows nothing of Node. */
export class Modules {
  readonly context: Context
  private readonly cache = new Map<string, { exports: Exports }>()
  private readonly loadedRoots = new Set<string>()

  constructor(
    private readonly miniPackage: MiniPackage,
    /** Told which subpackage arrives, the first time one is needed. */
    private readonly onSubPackage: (root: string) => void = () => undefined,
  ) {
    this.context = createContext({})
    const absent = [...absentInEngines.map((name) => `globalThis.${name}`), ...absentInOldEngines]
    runInContext(absent.map((name) => `delete ${name}`).join(';'), this.context)
  }

  /** Adds globals the host gives to every file: `wx`, `App`, `setTimeout`. */
  define(globals: Readonly<Record<string, unknown>>): void {
    Object.assign(this.context, globals)
  }

  /** Fetches the subpackage a page lies in. Its files cannot be required before. */
  loadSubPackageOf(path: string): void {
    const subPackage = this.miniPackage.subPackageOf(path)
    if (subPackage === null || this.loadedRoots.has(subPackage.root)) return
    this.loadedRoots.add(subPackage.root)
    this.onSubPackage(subPackage.root)
  }

  /** Runs a file once and returns its exports. `file` from the package's root, with or without `.js`. */
  require(file: string): unknown {
    const name = file.endsWith('.js') ? file : `${file}.js`
    const known = this.cache.get(name)
    if (known) return known.exports
    if (!this.miniPackage.has(name)) throw new Error(`module '${name}' is not defined`)
    const subPackage = this.miniPackage.subPackageOf(name)
    if (subPackage !== null && !this.loadedRoots.has(subPackage.root)) {
      throw new Error(`module '${name}' is not defined: subpackage ${subPackage.root} is not loaded`)
    }
    const module = { exports: runInContext('({})', this.context) as Exports }
    this.cache.set(name, module)
    const source = `(function (require, module, exports) {${this.miniPackage.readText(name)}\n})`
    const body = new Script(source, { filename: name }).runInContext(this.context) as ModuleBody
    body((target) => this.require(resolveIn(name, target)), module, module.exports)
    return module.exports
  }
}
