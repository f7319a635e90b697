import { compile, selectAll } from 'css-select'
import type { PageView, ViewNode } from '../hostDeps'
import type { ComponentInstance } from './component'
import { SharedData } from './data'
import { Keyboard } from './keyboard'
import { unreadable } from './reader'
import type { Runtime } from './runtime'
import { PageMeter } from './statistics'
import type { ComponentUse } from './template'
import { type Owner, ViewElement } from './tree'
import { View } from './view'

type Fields = Record<string, unknown>
type Method = (...args: unknown[]) => unknown

/** One opened page. */
export class Page implements Owner, PageView {
  readonly label: string
  readonly view: View
  readonly meter: PageMeter
  readonly keyboard: Keyboard
  /** `this` of the page's methods. */
  readonly instance: Fields
  /** What the bar above it says. */
  title: string
  isShown = false
  private readonly data: SharedData
  private isReady = false
  private isDrawing = false
  private isClosed = false
  private afterwards: (() => void)[] = []
  private readonly unread = new Set<string>()

  constructor(
    readonly id: number,
    readonly path: string,
    readonly query: Readonly<Record<string, string>>,
    definition: Readonly<Fields>,
    private readonly runtime: Runtime,
  ) {
    this.label = `page ${path}`
    this.meter = new PageMeter(path)
    const { flavour, miniPackage, border, templates } = runtime
    this.title = flavour.readTitle(miniPackage.pageConfig(path), miniPackage.appConfig)
    this.data = new SharedData(border, definition.data, flavour.setDataBytesMax)
    this.instance = this.createInstance(definition)
    this.keyboard = new Keyboard(this, flavour)
    this.view = new View({
      path,
      owner: this,
      templates,
      componentsOf: (name) => miniPackage.componentsOf(name),
      data: () => this.data.view,
      createComponent: (use, trigger) => this.createComponent(use, trigger),
    })
  }

  hasMethod(name: string): boolean {
    return typeof this.instance[name] === 'function'
  }

  /** Calls a method or life cycle of the page when it has one. Arguments are copied into the app's realm. */
  callMethod(name: string, args: readonly unknown[]): unknown {
    const method = this.instance[name] as Method | undefined
    if (typeof method !== 'function') return undefined
    const copies = args.map((argument) => this.runtime.border.copyToApp(argument))
    return this.runtime.run(`${this.label} ${name}`, () => method.apply(this.instance, copies))
  }

  open(): void {
    this.runtime.bursts.begin(this.path, null)
    this.callMethod('onLoad', [this.query])
  }

  show(): void {
    if (this.isShown || this.isClosed) return
    this.isShown = true
    if (this.isReady) this.runtime.bursts.begin(this.path, null)
    this.callMethod('onShow', [])
    if (!this.isReady) this.drawSoon()
  }

  hide(): void {
    if (!this.isShown) return
    this.isShown = false
    this.callMethod('onHide', [])
  }

  close(): void {
    this.isShown = false
    this.callMethod('onUnload', [])
    this.isClosed = true
    this.view.close()
  }

  /** What follows is counted to this touch. */
  noteTouch(cause: string): void {
    this.runtime.bursts.begin(this.path, cause)
  }

  setData(changes: object, afterwards?: () => void): void {
    if (this.isClosed) return
    this.count(this.data.set(changes), afterwards ?? null)
  }

  readData(path?: string): unknown {
    return this.data.read(path)
  }

  /** Draws now when something was set since the last time. */
  flush(): void {
    if (!this.isDrawing || this.isClosed) return
    this.isDrawing = false
    try {
      this.view.draw()
      this.meter.measureTree(this.view.root)
      this.objectToUnreadable()
    } catch (error) {
      this.runtime.violation(`${this.label}: ${(error as Error).message}`)
    }
    for (const work of this.afterwards.splice(0)) this.runtime.run(`${this.label} after setData`, work)
    if (!this.isReady && this.isShown) {
      this.isReady = true
      this.callMethod('onReady', [])
    }
  }

  afterRender(work: () => void): void {
    this.afterwards.push(work)
    this.drawSoon()
  }

  /** Elements by a selector of the hosts: classes, ids, attributes, descendants, `>>>` through components. */
  elements(selector: string, below?: ViewElement): ViewElement[] {
    this.flush()
    const query = compile(selector.replaceAll('>>>', ' '), { xmlMode: true })
    return selectAll(query, below?.children ?? [this.view.root]).filter((node) => node instanceof ViewElement)
  }

  select(selector: string): readonly ViewNode[] {
    return this.elements(selector).map((element) => ({
      tagName: element.name,
      id: element.attribs.id ?? '',
      dataset: element.dataset,
      attributes: element.attribs,
    }))
  }

  private createInstance(definition: Readonly<Fields>): Fields {
    const { runtime, id, path } = this
    const instance = runtime.border.toApp('{}') as Fields
    for (const [name, value] of Object.entries(definition)) {
      instance[name] = typeof value === 'function' ? value : runtime.border.copyToApp(value)
    }
    return Object.assign(instance, {
      data: this.data.logic,
      route: path,
      __route__: path,
      is: path,
      options: runtime.border.copyToApp(this.query),
      getPageId: () => `pageId:${id}`,
      setData: (changes: object, afterwards?: () => void) => this.setData(changes, afterwards),
    })
  }

  private createComponent(use: ComponentUse, trigger: (event: string, detail: unknown) => void): ComponentInstance {
    const { runtime } = this
    return runtime.flavour.component.create(runtime.componentDefinition(use.path), {
      path: use.path,
      pageId: this.id,
      border: runtime.border,
      setDataBytesMax: runtime.flavour.setDataBytesMax,
      run: (label, work) => runtime.run(label, work),
      changed: (report, afterwards) => this.count(report, afterwards),
      trigger,
    })
  }

  private count(report: { bytes: number; problem: string | null }, afterwards: (() => void) | null): void {
    const isOpening = this.meter.measureSetData(report.bytes)
    if (!isOpening) this.runtime.bursts.countSetData(report.bytes)
    if (report.problem !== null) this.runtime.violation(`${this.label}: ${report.problem}`)
    if (afterwards) this.afterwards.push(afterwards)
    this.drawSoon()
  }

  /** Once to each element, however often it is drawn. */
  private objectToUnreadable(): void {
    for (const sentence of unreadable(this.view.root, this.runtime.flavour)) {
      if (this.unread.has(sentence)) continue
      this.unread.add(sentence)
      this.runtime.violation(`${this.label}: ${sentence}`)
    }
  }

  private drawSoon(): void {
    if (this.isDrawing) return
    this.isDrawing = true
    this.runtime.later(() => this.flush())
  }
}
