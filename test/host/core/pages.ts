import { NavigationRefused, type PageControl, type PageView } from '../hostDeps'
import { resolveIn } from './package'
import { Page } from './page'
import type { Runtime } from './runtime'

const stackMax = 10

/** Never given twice, not even after a new start: the automator's client keeps pages by it. */
let nextPageId = 1

export interface PagesOptions {
  readonly runtime: Runtime
  /** Loads the page's code, its subpackage first, and returns what it gave to `Page()`. */
  definitionOf(path: string): Readonly<Record<string, unknown>>
  /** Every page that was ever opened in this run, for the audit. */
  onOpened(page: Page): void
}

/** The page stack, in the hosts' order of life cycles. The tab pages stay alive when another tab is shown. */
export class Pages implements PageControl {
  private readonly tabs = new Map<string, Page>()
  private readonly tabPaths: ReadonlySet<string>
  private open: Page[] = []
  private queue: Promise<void> = Promise.resolve()

  constructor(private readonly options: PagesOptions) {
    const { flavour, miniPackage } = options.runtime
    this.tabPaths = new Set(flavour.readTabs(miniPackage.appConfig).map(({ path }) => path))
  }

  stack(): readonly Page[] {
    return this.open
  }

  current(): Page | null {
    return this.open.at(-1) ?? null
  }

  byId(id: number): Page | null {
    return [...this.open, ...this.tabs.values()].find((page) => page.id === id) ?? null
  }

  /** The first page of a start, which may be any. */
  async start(path: string, query: Readonly<Record<string, string>>): Promise<void> {
    await this.inTurn(() => this.push(this.make(this.known(path), query)))
  }

  /** What a scan or a card does to an app in the background: everything ends, and the page it names opens. */
  async restart(path: string, query: Readonly<Record<string, string>>): Promise<void> {
    await this.inTurn(() => {
      const page = this.make(this.known(path), query)
      this.closeAll()
      this.push(page)
    })
  }

  navigateTo(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path, query } = this.target(url)
      if (this.tabPaths.has(path)) throw new NavigationRefused('can not navigateTo a tabbar page')
      if (this.open.length >= stackMax) {
        this.options.runtime.violation(`navigateTo ${path}: ${stackMax} pages are open already`)
        throw new NavigationRefused(`webview count limit exceed`)
      }
      const page = this.make(path, query)
      this.current()?.hide()
      this.push(page)
    })
  }

  redirectTo(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path, query } = this.target(url)
      if (this.tabPaths.has(path)) throw new NavigationRefused('can not redirectTo a tabbar page')
      const page = this.make(path, query)
      this.leave(this.open.pop())
      this.push(page)
    })
  }

  reLaunch(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path, query } = this.target(url)
      const page = this.make(path, query)
      this.closeAll()
      this.push(page)
    })
  }

  switchTab(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path } = this.target(url)
      if (!this.tabPaths.has(path)) throw new NavigationRefused('can not switch to no-tabBar page')
      const page = this.tabs.get(path) ?? this.make(path, {})
      if (page === this.current()) return
      for (const above of this.open.splice(1).reverse()) above.close()
      const [bottom] = this.open
      if (bottom === page) {
        page.show()
        return
      }
      this.open = []
      this.leave(bottom)
      this.push(page)
    })
  }

  navigateBack(delta: number): Promise<void> {
    return this.inTurn(() => {
      if (this.open.length <= 1) throw new NavigationRefused('cannot navigate back at first page.')
      const count = Math.min(Math.max(delta, 1), this.open.length - 1)
      for (const page of this.open.splice(-count).reverse()) this.leave(page)
      this.current()?.show()
    })
  }

  afterRender(callback: () => void): void {
    const page = this.current()
    if (page) page.afterRender(callback)
    else this.options.runtime.later(callback)
  }

  /** Ends every page, tabs included. */
  closeAll(): void {
    const pages = new Set([...this.open.reverse(), ...this.tabs.values()])
    this.open = []
    this.tabs.clear()
    for (const page of pages) page.close()
  }

  /** All pages that are alive, whether they can be reached by going back or not. */
  alive(): readonly PageView[] {
    return [...new Set([...this.open, ...this.tabs.values()])]
  }

  private push(page: Page): void {
    this.open.push(page)
    const isNew = !this.tabs.has(page.path) || this.tabs.get(page.path) !== page
    if (this.tabPaths.has(page.path)) this.tabs.set(page.path, page)
    if (isNew) page.open()
    page.show()
  }

  /** A tab page is only hidden; any other ends. */
  private leave(page: Page | undefined): void {
    if (page === undefined) return
    if (this.tabs.get(page.path) === page) page.hide()
    else page.close()
  }

  private make(path: string, query: Readonly<Record<string, string>>): Page {
    const definition = this.options.definitionOf(path)
    const page = new Page(nextPageId++, path, query, definition, this.options.runtime)
    this.options.onOpened(page)
    return page
  }

  private target(url: string): { path: string; query: Record<string, string> } {
    const [name = '', search = ''] = url.split('?')
    const path = this.known(resolveIn(this.current()?.path ?? '', name))
    return { path, query: readQuery(search, this.options.runtime.flavour.decodesQuery) }
  }

  private known(path: string): string {
    if (this.options.runtime.miniPackage.hasPage(path)) return path
    this.options.runtime.violation(`there is no page ${path}`)
    throw new NavigationRefused(`page "${path}" is not found`)
  }

  /** One navigation after the other, each a moment after it was asked for. */
  private inTurn(work: () => void): Promise<void> {
    const turn = this.queue.then(
      () =>
        new Promise<void>((resolve, reject) => {
          this.options.runtime.later(() => {
            try {
              work()
              resolve()
            } catch (error) {
              reject(error)
            }
          })
        }),
    )
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

export function readQuery(search: string, decodes: boolean): Record<string, string> {
  const pairs = search.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      return [key, decodes ? decodeURIComponent(value) : value]
    }),
  )
}
