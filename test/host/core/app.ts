import { inspect } from 'node:util'
import type { CreateHostApi, EnterOptions, HostApi, HostDeps } from '../hostDeps'
import { ApiTable } from './apiTable'
import { JsonBorder } from './data'
import type { Flavour } from './flavour'
import { Modules } from './modules'
import type { MiniPackage } from './package'
import type { Page } from './page'
import { Pages } from './pages'
import { Realm } from './realm'
import type { Runtime } from './runtime'
import type { BurstCounter } from './statistics'
import { Templates } from './template'
import { Timers } from './timers'

type Fields = Record<string, unknown>

export interface AppOptions {
  readonly flavour: Flavour
  readonly miniPackage: MiniPackage
  createApi: CreateHostApi
  /** What the functions of the host may use, once the page stack exists. */
  createDeps(pages: Pages): HostDeps
  onViolation(sentence: string): void
  onLog(level: string, text: string): void
  onPageOpened(page: Page): void
  readonly bursts: BurstCounter
}

/** One run of the mini-program, from its launch until it is killed. */
export class MiniApp implements Runtime {
  readonly flavour: Flavour
  readonly miniPackage: MiniPackage
  readonly templates: Templates
  readonly border: JsonBorder
  readonly bursts: BurstCounter
  readonly pages: Pages
  readonly api: HostApi
  readonly apiTable: ApiTable
  readonly realm: Realm
  readonly modules: Modules
  private readonly timers = new Timers((label, work) => this.run(label, work))
  private readonly definitions = new Map<string, Fields>()
  private instance: Fields | null = null
  private loading: string | null = null
  private stage: string | null = null
  private isAlive = true

  constructor(private readonly options: AppOptions) {
    this.flavour = options.flavour
    this.bursts = options.bursts
    this.miniPackage = options.miniPackage
    this.templates = new Templates(this.miniPackage, this.flavour)
    this.modules = new Modules(this.miniPackage)
    this.border = new JsonBorder(this.modules.context)
    this.realm = new Realm(this.modules.context, () => this.isAlive)
    this.pages = new Pages({
      runtime: this,
      definitionOf: (path) => this.pageDefinition(path),
      onOpened: (page) => options.onPageOpened(page),
    })
    const deps = options.createDeps(this.pages)
    this.api = options.createApi(deps)
    this.apiTable = new ApiTable(this.api.functions, this.realm, (name, args) => this.beforeApi(name, args))
    this.modules.define({ ...this.globals(), ...this.timers.globals })
  }

  /** Runs app.js, then the life cycles: onLaunch, onShow (`announce` tells its listeners), and the first page's. */
  async launch(options: EnterOptions, announce: () => void): Promise<void> {
    this.load('app')
    if (this.instance === null) throw new Error('app.js never called App()')
    this.callApp('onLaunch', options)
    announce()
    this.callApp('onShow', options)
    await this.pages.start(options.path, options.query)
  }

  /** `opensPage`: the options name the page to be shown instead of what was open. */
  async show(options: EnterOptions, opensPage: boolean): Promise<void> {
    this.callApp('onShow', options)
    if (opensPage) await this.pages.restart(options.path, options.query)
    else this.pages.current()?.show()
  }

  hide(): void {
    this.pages.current()?.hide()
    this.callApp('onHide', undefined)
  }

  kill(): void {
    this.isAlive = false
    this.timers.stop()
  }

  run(label: string, work: () => unknown): unknown {
    if (!this.isAlive) return undefined
    try {
      return work()
    } catch (error) {
      this.violation(`${label}: ${describe(error)}`)
      return undefined
    }
  }

  later(work: () => void): void {
    setTimeout(() => this.isAlive && work(), 0)
  }

  violation(sentence: string): void {
    this.options.onViolation(sentence)
  }

  componentDefinition(path: string): Readonly<Fields> {
    return this.definitions.get(path) ?? this.loadDefinition(path)
  }

  private pageDefinition(path: string): Readonly<Fields> {
    const known = this.definitions.get(path)
    if (known) return known
    this.modules.loadSubPackageOf(path)
    for (const component of this.miniPackage.componentsOf(path).values()) this.componentDefinition(component)
    return this.loadDefinition(path)
  }

  private loadDefinition(path: string): Readonly<Fields> {
    this.load(path)
    const definition = this.definitions.get(path)
    if (definition === undefined) throw new Error(`${path}.js never called Page() or Component()`)
    return definition
  }

  private load(path: string): void {
    const before = this.loading
    this.loading = path
    try {
      this.modules.require(path)
    } finally {
      this.loading = before
    }
  }

  private define = (definition: Fields): void => {
    if (this.loading === null) throw new Error('Page() or Component() was called outside of a page’s own file')
    this.definitions.set(this.loading, definition)
  }

  private globals(): Fields {
    return {
      [this.flavour.globalName]: this.apiTable.object,
      console: this.console(),
      ...(this.realm.adopt(this.flavour.globals) as Fields),
      App: (definition: Fields) => {
        this.instance = definition
      },
      Page: this.define,
      Component: this.define,
      getApp: () => this.instance,
      getCurrentPages: () => {
        if (this.stage === 'onLaunch' && this.flavour.isStrictAtLaunch) {
          this.violation('getCurrentPages was called inside App.onLaunch')
        }
        return this.realm.list(this.pages.stack().map(({ instance }) => instance))
      },
    }
  }

  private console(): Fields {
    const level = (name: string) => [
      name,
      (...args: unknown[]) => {
        const text = args.map((argument) => (typeof argument === 'string' ? argument : describe(argument))).join(' ')
        this.options.onLog(name, text)
        if (name === 'error') this.violation(`console.error: ${text}`)
      },
    ]
    return Object.fromEntries(
      ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd', 'time', 'timeEnd'].map(level),
    )
  }

  private beforeApi(name: string, args: readonly unknown[]): void {
    const isNavigation = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'].includes(name)
    if (isNavigation && this.stage === 'onShow' && this.flavour.isStrictAtLaunch) {
      this.violation(`${name} was called inside App.onShow`)
    }
    if (name === 'request') {
      this.bursts.countRequest(String((args[0] as { url?: unknown } | undefined)?.url))
    }
  }

  private callApp(name: string, options: EnterOptions | undefined): void {
    const method = this.instance?.[name]
    if (typeof method !== 'function') return
    this.stage = name
    this.run(`App.${name}`, () => method.call(this.instance, this.border.copyToApp(options)))
    this.stage = null
  }
}

/** An error with where it was thrown, whatever realm it comes from. */
function describe(value: unknown): string {
  const { stack, message } = (value ?? {}) as { stack?: unknown; message?: unknown }
  if (typeof stack === 'string') return stack.split('\n').slice(0, 6).join('\n')
  return typeof message === 'string' ? message : inspect(value, { depth: 3 })
}
