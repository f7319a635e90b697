/** A compiled `{{ … }}`: looks names up in the scope it is given. What cannot be found is undefined, as on the hosts. */
export type Expression = (scope: Scope) => unknown

export type Scope = (name: string) => unknown

type Token = { kind: 'number' | 'text' | 'name' | 'sign'; text: string }

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_$][\w$]*)|(\.\.\.|===|!==|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]{}]))/y

/** Loosest first. */
const binarySigns = [['||'], ['&&'], ['===', '!==', '==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']]

const constants: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, undefined }

/** Compiles what stands between the braces. Throws on what the hosts' template language does not know. */
export function compileExpression(source: string): Expression {
  const reader = new Reader(tokenize(source), source)
  const expression = reader.ternary()
  reader.end()
  return expression
}

/** Compiles the data of a `<template is>`: the inside of an object literal, `i:item,c:1,...rest`. */
export function compileEntries(source: string): (scope: Scope) => Record<string, unknown> {
  const reader = new Reader(tokenize(`{${source}}`), source)
  const expression = reader.ternary()
  reader.end()
  return expression as (scope: Scope) => Record<string, unknown>
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  tokenPattern.lastIndex = 0
  while (source.slice(tokenPattern.lastIndex).trim() !== '') {
    const at = tokenPattern.lastIndex
    const match = tokenPattern.exec(source)
    if (match === null) throw new Error(`{{${source}}}: cannot be read at «${source.slice(at)}»`)
    const [, number, single, double, name, sign] = match
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else tokens.push({ kind: 'text', text: (single ?? double ?? '').replace(/\\(.)/g, '$1') })
  }
  return tokens
}

class Reader {
  private at = 0

  constructor(
    private readonly tokens: readonly Token[],
    private readonly source: string,
  ) {}

  end(): void {
    if (this.at < this.tokens.length) this.fail()
  }

  ternary(): Expression {
    const test = this.binary(0)
    if (!this.takes('?')) return test
    const yes = this.ternary()
    this.expect(':')
    const no = this.ternary()
    return (scope) => (test(scope) ? yes(scope) : no(scope))
  }

  private binary(level: number): Expression {
    const signs = binarySigns[level]
    if (signs === undefined) return this.unary()
    let left = this.binary(level + 1)
    for (let sign = this.takesOneOf(signs); sign !== null; sign = this.takesOneOf(signs)) {
      left = combine(sign, left, this.binary(level + 1))
    }
    return left
  }

  private unary(): Expression {
    const sign = this.takesOneOf(['!', '-', '+'])
    if (sign === null) return this.member()
    const operand = this.unary()
    if (sign === '!') return (scope) => !operand(scope)
    return (scope) => (sign === '-' ? -Number(operand(scope)) : Number(operand(scope)))
  }

  private member(): Expression {
    let owner = this.primary()
    for (;;) {
      if (this.takes('.')) {
        const key = this.take('name').text
        owner = this.called(owner, () => key)
      } else if (this.takes('[')) {
        const key = this.ternary()
        this.expect(']')
        owner = this.called(owner, key)
      } else return owner
    }
  }

  /** A member, or the call of a script's function that hangs there. */
  private called(owner: Expression, key: Expression): Expression {
    if (!this.takes('(')) return (scope) => readMember(owner(scope), key(scope))
    const args = this.list(')')
    return (scope) => {
      const name = String(key(scope))
      const target = readMember(owner(scope), name)
      if (typeof target !== 'function') throw new Error(`{{${this.source}}}: there is no function ${name}`)
      return target(...args.map((argument) => argument(scope)))
    }
  }

  private primary(): Expression {
    const token = this.tokens[this.at++]
    if (token === undefined) return this.fail()
    if (token.kind === 'number') return () => Number(token.text)
    if (token.kind === 'text') return () => token.text
    if (token.kind === 'name') {
      const { text } = token
      return Object.hasOwn(constants, text) ? () => constants[text] : (scope) => scope(text)
    }
    if (token.text === '(') {
      const inner = this.ternary()
      this.expect(')')
      return inner
    }
    if (token.text === '[') {
      const items = this.list(']')
      return (scope) => items.map((item) => item(scope))
    }
    if (token.text === '{') return this.entries()
    return this.fail()
  }

  private list(closing: string): Expression[] {
    const items: Expression[] = []
    while (!this.takes(closing)) {
      items.push(this.ternary())
      if (!this.takes(',')) {
        this.expect(closing)
        break
      }
    }
    return items
  }

  private entries(): Expression {
    const parts: ((scope: Scope) => object)[] = []
    while (!this.takes('}')) {
      parts.push(this.entry())
      if (!this.takes(',')) {
        this.expect('}')
        break
      }
    }
    return (scope) => Object.assign({}, ...parts.map((part) => part(scope)))
  }

  private entry(): (scope: Scope) => object {
    if (this.takes('...')) {
      const spread = this.ternary()
      return (scope) => Object(spread(scope))
    }
    const token = this.tokens[this.at++]
    if (token === undefined || token.kind === 'sign') return this.fail()
    const { text } = token
    if (!this.takes(':')) return (scope) => ({ [text]: scope(text) })
    const value = this.ternary()
    return (scope) => ({ [text]: value(scope) })
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'sign' || token.text !== sign) return false
    this.at += 1
    return true
  }

  private takesOneOf(signs: readonly string[]): string | null {
    return signs.find((sign) => this.takes(sign)) ?? null
  }

  private take(kind: Token['kind']): Token {
    const token = this.tokens[this.at++]
    return token?.kind === kind ? token : this.fail()
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) this.fail()
  }

  private fail(): never {
    throw new Error(`{{${this.source}}}: cannot be read`)
  }
}

function readMember(owner: unknown, key: unknown): unknown {
  return owner === null || owner === undefined ? undefined : (owner as Record<string, unknown>)[String(key)]
}

function combine(sign: string, left: Expression, right: Expression): Expression {
  if (sign === '||') return (scope) => left(scope) || right(scope)
  if (sign === '&&') return (scope) => left(scope) && right(scope)
  const apply = operations[sign]
  if (apply === undefined) throw new Error(`no operation ${sign}`)
  return (scope) => apply(left(scope), right(scope))
}

type Operand = string & number

const operations: Readonly<Record<string, (a: unknown, b: unknown) => unknown>> = {
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '==': isLooselyEqual,
  '!=': (a, b) => !isLooselyEqual(a, b),
  '<': (a, b) => (a as Operand) < (b as Operand),
  '>': (a, b) => (a as Operand) > (b as Operand),
  '<=': (a, b) => (a as Operand) <= (b as Operand),
  '>=': (a, b) => (a as Operand) >= (b as Operand),
  '+': (a, b) => (a as number) + (b as number),
  '-': (a, b) => (a as number) - (b as number),
  '*': (a, b) => (a as number) * (b as number),
  '/': (a, b) => (a as number) / (b as number),
  '%': (a, b) => (a as number) % (b as number),
}

/** The template language compares as JavaScript's `==` does; for the plain values that templates hold. */
function isLooselyEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  const isNone = [a, b].map((value) => value === null || value === undefined)
  if (isNone.includes(true)) return !isNone.includes(false)
  return typeof a !== typeof b && Number(a) === Number(b)
}
