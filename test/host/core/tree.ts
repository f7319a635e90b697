import { Element, Text } from 'domhandler'
import type { BindingName } from './flavour'

/** Whose template an element comes from, and whose methods its handlers are: a page or a custom component. */
export interface Owner {
  /** For sentences about it: `page pages/home/index`. */
  readonly label: string
  hasMethod(name: string): boolean
  callMethod(name: string, args: readonly unknown[]): unknown
}

export interface Binding extends BindingName {
  readonly handler: string
}

/** An element on the screen, with what the template gave it in its own types. */
export class ViewElement extends Element {
  readonly dataset: Record<string, unknown> = {}
  readonly bindings: Binding[] = []
  /** Of an input: what stands in it. */
  shownValue: string | null = null
  /** Attributes as values; `attribs` has them as texts, for selectors. */
  readonly properties = new Map<string, unknown>()

  constructor(
    tag: string,
    /** Stays the same for the same element from one rendering to the next. */
    readonly key: string,
    readonly owner: Owner,
  ) {
    super(tag, {})
  }

  setAttribute(name: string, value: unknown): void {
    this.properties.set(name, value)
    if (name.startsWith('data-')) this.dataset[datasetName(name)] = value
    if (value !== undefined && value !== null && value !== false) this.attribs[name] = String(value)
  }

  get elements(): ViewElement[] {
    return this.children.filter((child): child is ViewElement => child instanceof ViewElement)
  }

  get isDrawn(): boolean {
    const style = this.attribs.style ?? ''
    return this.attribs.hidden === undefined && !/display:\s*none|visibility:\s*hidden/.test(style)
  }
}

export function append(parent: ViewElement, child: ViewElement | Text): void {
  child.parent = parent
  const before = parent.children.at(-1) ?? null
  child.prev = before
  if (before) before.next = child
  parent.children.push(child)
}

/** `data-user-name` → `userName`. */
function datasetName(attribute: string): string {
  return attribute
    .slice('data-'.length)
    .toLowerCase()
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Everything below and including this element, top down. */
export function* walk(element: ViewElement): Generator<ViewElement> {
  yield element
  for (const child of element.elements) yield* walk(child)
}

/** What can be read on an element, blocks on lines of their own. */
export function innerText(element: ViewElement): string {
  if (!element.isDrawn) return ''
  const parts = element.children.map((child) => {
    if (child instanceof Text) return child.data
    if (!(child instanceof ViewElement)) return ''
    const text = innerText(child)
    return isInline(child) || text === '' ? text : `\n${text}\n`
  })
  return parts
    .join('')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '')
}

const isInline = ({ name }: ViewElement): boolean => name === 'text' || name === '#text'

export interface TreeSize {
  readonly nodes: number
  readonly depth: number
  readonly widest: number
}

/** As the host's audit counts: elements, their depth below the page, and the most children of one of them. */
export function measureTree(root: ViewElement): TreeSize {
  const below = root.elements.map(measureTree)
  return {
    nodes: below.reduce((sum, { nodes }) => sum + nodes, 1),
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    widest: Math.max(root.elements.length, 0, ...below.map(({ widest }) => widest)),
  }
}
