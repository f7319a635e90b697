import ts from 'typescript'
import { lineAt, type Problem, parse, type SourceFile } from './repository'

type Component = ts.FunctionLikeDeclaration

/** Booleans by the house's naming: taken out of a store or a prop they are what was drawn. */
const booleanName = /^(?:is|has|can|uses|was|must)[A-Z]/
const hookName = /^use[A-Z]/
const handlerName = /^on[A-Z]/

/**
 * Handlers that read what was drawn: state of `useState`, `.drawn` of useLatest, a boolean taken out of a store, plain
 * props of a component, or anything worked out from these. Several taps before the next drawing share one past there.
 */
export function findDrawnReads(file: SourceFile): Problem[] {
  const source = parse(file)
  const found = new Map<number, Problem>()
  for (const component of componentsOf(source)) {
    const drawn = drawnNames(component, file.path.startsWith('src/components/'))
    for (const read of handlersOf(component).flatMap((handler) => readsIn(handler, drawn))) {
      const line = lineAt(file.text, read.getStart())
      const message = `a handler reads ${read.getText()} as it was drawn: read what it is by now (useLatest, the store)`
      found.set(line, { path: file.path, line, message })
    }
  }
  return [...found.values()]
}

function isFunction(node: ts.Node): node is Component {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)
}

/** The outermost functions that draw or are hooks. */
function componentsOf(source: ts.SourceFile): Component[] {
  const components: Component[] = []
  const visit = (node: ts.Node) => {
    if (isFunction(node) && node.body) components.push(node)
    else ts.forEachChild(node, visit)
  }
  visit(source)
  return components
}

function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => walk(child, see))
}

function namesOf(binding: ts.BindingName): string[] {
  if (ts.isIdentifier(binding)) return [binding.text]
  return binding.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []))
}

function callee(node: ts.Node | undefined): string {
  return node && ts.isCallExpression(node) ? node.expression.getText() : ''
}

/** Names that stand for what was drawn, in the order they are declared, so that what follows from them is found too. */
function drawnNames(component: Component, withProps: boolean): Set<string> {
  const drawn = new Set(withProps ? plainProps(component) : [])
  const keep = (declaration: ts.VariableDeclaration) => {
    const { name, initializer } = declaration
    if (initializer === undefined || isFunction(initializer)) return
    if (callee(initializer) === 'useState' && ts.isArrayBindingPattern(name)) {
      for (const state of name.elements.slice(0, 1)) if (ts.isBindingElement(state)) drawn.add(state.name.getText())
    } else if (ts.isIdentifier(name)) {
      if (readsIn(initializer, drawn).length > 0) drawn.add(name.text)
    } else {
      for (const part of namesOf(name)) if (booleanName.test(part)) drawn.add(part)
    }
  }
  const visit = (node: ts.Node) => {
    if (isFunction(node)) return
    if (ts.isVariableDeclaration(node)) keep(node)
    ts.forEachChild(node, visit)
  }
  if (component.body) visit(component.body)
  return drawn
}

/** Props that are words, numbers or yes and no. An id says which thing is meant and never changes under a thumb. */
function plainProps(component: Component): string[] {
  const [props] = component.parameters
  if (props === undefined) return []
  const types = new Map<string, ts.TypeNode | undefined>()
  walk(component.getSourceFile(), (node) => {
    if (ts.isPropertySignature(node)) types.set(node.name.getText(), node.type)
  })
  const taken = new Set(namesOf(props.name))
  if (ts.isIdentifier(props.name) && component.body) {
    walk(component.body, (node) => {
      if (ts.isVariableDeclaration(node) && node.initializer?.getText() === props.name.getText())
        for (const name of namesOf(node.name)) taken.add(name)
    })
  }
  const isPlain = (name: string) =>
    /^(?:string|number|boolean|Fen)(?: \| null)?$/.test(types.get(name)?.getText() ?? '')
  return [...taken].filter((name) => isPlain(name) && !/(?:^i|I)d$|^label$/.test(name))
}

/** Functions that run on a touch: given to `on…`, named by one that is, or handed out by a hook. */
function handlersOf(component: Component): Component[] {
  const local = new Map<string, Component>()
  walk(component, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name)) return
    if (isFunction(node.initializer)) local.set(node.name.text, node.initializer)
  })
  const handlers = new Set<Component>()
  const take = (node: ts.Node) =>
    walk(node, (inner) => {
      const handler = isFunction(inner) ? inner : ts.isIdentifier(inner) ? local.get(inner.text) : undefined
      if (handler === undefined || handlers.has(handler)) return
      handlers.add(handler)
      take(handler)
    })
  walk(component, (node) => {
    const isGiven = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)
    if (isGiven && handlerName.test(node.name.getText())) take(node.initializer ?? node)
    if (ts.isReturnStatement(node) && isHook(component) && node.parent.parent === component && node.expression)
      takeReturned(node.expression, take)
  })
  return [...handlers]
}

function takeReturned(value: ts.Expression, take: (node: ts.Node) => void): void {
  walk(value, (node) => {
    if (isFunction(node) || ts.isIdentifier(node)) take(node)
  })
}

function isHook(component: Component): boolean {
  return hookName.test(component.name?.getText() ?? '')
}

function readsIn(node: ts.Node, drawn: ReadonlySet<string>): ts.Node[] {
  const reads: ts.Node[] = []
  const visit = (inner: ts.Node, hidden: ReadonlySet<string>): void => {
    const own = isFunction(inner) ? inner.parameters.flatMap(({ name }) => namesOf(name)) : []
    const covered = own.length > 0 ? new Set([...hidden, ...own]) : hidden
    if (ts.isPropertyAccessExpression(inner)) {
      if (inner.name.text === 'drawn') reads.push(inner)
      visit(inner.expression, covered)
      return
    }
    if (ts.isPropertyAssignment(inner) || ts.isJsxAttribute(inner)) {
      if (inner.initializer) visit(inner.initializer, covered)
      return
    }
    if (ts.isIdentifier(inner) && drawn.has(inner.text) && !covered.has(inner.text)) reads.push(inner)
    ts.forEachChild(inner, (child) => visit(child, covered))
  }
  visit(node, new Set())
  return reads
}
