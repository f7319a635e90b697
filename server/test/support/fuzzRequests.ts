import fc, { type Arbitrary } from 'fast-check'
import type { JsonSchema, OpenApiDocument, Operation, Parameter } from './contractCheck'

/** A request as it is made up: all of it plain data, so that a seed makes it again. */
export interface MadeUpRequest {
  readonly method: string
  readonly path: string
  readonly caller: Caller
  readonly headers: Readonly<Record<string, string>>
  /** The text of the body, null for none; sealed secrets stand in it as {@link sealMark}. */
  readonly payload: string | null
}

export const callers = ['guest', 'citizen', 'other', 'merchant', 'stranger'] as const
export type Caller = (typeof callers)[number]

/** Is replaced by a seal with a nonce of its own when the request is sent. */
export const sealMark = '"%seal%"'

/** Values that exist in the world under test, by the name of the field they belong in. */
export type Pool = Readonly<Record<string, readonly unknown[]>>

const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00',
  '\u202e\u2066x',
  '\u001b[31mred',
  'a\nb',
  '\u200b\u200d\ufeff',
  '𠮷'.repeat(65),
  'é'.repeat(5000),
  '__proto__',
  'constructor',
  '=1+1',
  "'; DROP TABLE account; --",
  '../../etc/passwd',
  '%00',
]
const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  2 ** 53,
  '1',
  [],
  {},
  [[[[[[]]]]]],
  { constructor: { prototype: {} } },
  { toString: 1 },
]
const hostileBodies = [
  '',
  '{',
  'null',
  '7',
  '"text"',
  '[]',
  '{}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"a":1,"a":2}',
  '\ufeff{}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `{"phone":"${'1'.repeat(70_000)}"}`,
  '{"amountFen":1e999}',
  '{"amountFen":-0}',
]

/** Requests to every operation of the document: mostly as documented, each part now and then not. */
export function fuzzRequests(document: OpenApiDocument, pool: Pool): Arbitrary<MadeUpRequest> {
  const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      operationRequests({ document, pool }, template, method, operation),
    ),
  )
  return fc.oneof(...operations)
}

interface World {
  readonly document: OpenApiDocument
  readonly pool: Pool
}

function operationRequests(
  world: World,
  template: string,
  method: string,
  operation: Operation,
): Arbitrary<MadeUpRequest> {
  const named = (place: Parameter['in']) => (operation.parameters ?? []).filter((parameter) => parameter.in === place)
  return fc.record({
    method: mostly(fc.constant(method.toUpperCase()), fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD')),
    path: fc
      .tuple(pathOf(world, template, named('path')), queryOf(world, named('query')))
      .map(([path, query]) => path + query),
    caller: mostly(fc.constantFrom<Caller>(...callersOf(template)), fc.constantFrom(...callers)),
    headers: headersOf(named('header').length > 0),
    payload: payloadOf(world, operation),
  })
}

const callersOf = (template: string): Caller[] =>
  template.includes('/merchant/') ? ['merchant'] : ['citizen', 'citizen', 'other']

function mostly<T>(usual: Arbitrary<T>, odd: Arbitrary<T>, weight = 24): Arbitrary<T> {
  return fc.oneof({ arbitrary: usual, weight }, { arbitrary: odd, weight: 1 })
}

function pathOf(world: World, template: string, parameters: readonly Parameter[]): Arbitrary<string> {
  const parts = parameters.map(({ name, schema }) =>
    mostly(valuesOf(world, name, schema), fc.constantFrom<unknown>(...hostileTexts), 8).map((value) => ({
      name,
      text: encode(textOf(value)),
    })),
  )
  return fc
    .tuple(...parts)
    .map((filled) => filled.reduce((path, { name, text }) => path.replace(`{${name}}`, () => text), template))
}

function queryOf(world: World, parameters: readonly Parameter[]): Arbitrary<string> {
  const field = ({ name, schema }: Parameter) =>
    fc
      .option(mostly(valuesOf(world, name, schema), fc.constantFrom<unknown>(...hostileTexts), 6), { nil: undefined })
      .map((value) => (value === undefined ? [] : [`${name}=${encode(textOf(value))}`]))
  const odd = fc.constantFrom('unknown=1', '__proto__=1', 'limit=1&limit=2', 'limit=1e1', '%zz', 'cursor[]=1')
  return fc
    .tuple(
      fc.tuple(...parameters.map(field)),
      mostly(
        fc.constant<string[]>([]),
        odd.map((text) => [text]),
        12,
      ),
    )
    .map(([fields, more]) => [...fields.flat(), ...more].join('&'))
    .map((query) => (query === '' ? '' : `?${query}`))
}

/** An address knows texts only. */
function textOf(value: unknown): string {
  return typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value)
}

/** Half a surrogate pair has no percent form of its own: its bytes are written, which are no UTF-8. */
function encode(text: string): string {
  return /[\ud800-\udfff]/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text)
}

function headersOf(hasKey: boolean): Arbitrary<Record<string, string>> {
  const key = fc.oneof(fc.uuid(), fc.constantFrom('fuzz-key-0001', 'fuzz-key-0002', '"fuzz-key-0003"'))
  const oddKey = fc.constantFrom('', 'short', 'a b c d e f g', '\u00e9'.repeat(20), 'x'.repeat(65), '__proto__')
  const keyed = hasKey ? mostly(key, oddKey, 12).map((value) => ({ 'idempotency-key': value })) : fc.constant({})
  const odd = fc.constantFrom<Record<string, string>>(
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/json; charset=gbk' },
    { 'content-type': '' },
    { accept: 'text/html' },
    { 'accept-encoding': 'br;q=1.0, *;q=0' },
    { 'x-forwarded-for': 'unknown, 1.2.3.4' },
    { 'x-http-method-override': 'DELETE' },
    { origin: 'null' },
    { cookie: '__proto__=1' },
    { 'user-agent': 'x'.repeat(4000) },
  )
  return fc
    .tuple(keyed, mostly(fc.constant<Record<string, string>>({}), odd))
    .map(([own, more]) => ({ ...own, ...more }))
}

function payloadOf(world: World, operation: Operation): Arbitrary<string | null> {
  const schema = operation.requestBody?.content['application/json']?.schema
  const odd = fc.constantFrom<string | null>(null, ...hostileBodies)
  if (!schema) return mostly(fc.constant<string | null>(null), odd)
  const body = valuesOf(world, operation.operationId, schema).map((value) => JSON.stringify(value) ?? null)
  return mostly<string | null>(body, odd, 12)
}

/** Values of a schema; `name` is the field they are for. Every sixteenth or so is not as the schema wants it. */
function valuesOf(world: World, name: string, schema: JsonSchema): Arbitrary<unknown> {
  if (schema.$ref === '#/components/schemas/Sealed') {
    return mostly(
      fc.constant<unknown>('%seal%'),
      fc.oneof(right(world, name, schema), fc.constantFrom(...hostileValues)),
      6,
    )
  }
  return mostly(right(world, name, schema), fc.oneof(fc.constantFrom(...hostileValues), edgesOf(schema)), 18)
}

function right(world: World, name: string, schema: JsonSchema): Arbitrary<unknown> {
  if (schema.$ref) {
    const target = world.document.components.schemas[schema.$ref.split('/').pop() ?? '']
    if (!target) throw new Error(`${schema.$ref} is not in the document`)
    return right(world, name, target)
  }
  const known = world.pool[name]
  if (known) return fc.constantFrom(...known)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => right(world, name, one)))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') return objects(world, schema)
  if (type === 'array') {
    const items = valuesOf(world, name, schema.items ?? {})
    return fc.array(items, { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 4) })
  }
  if (type === 'integer') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema
    return fc.oneof(
      fc.integer({ min: minimum, max: Math.min(maximum, 20_000) }),
      fc.integer({ min: minimum, max: maximum }),
    )
  }
  if (type === 'boolean') return fc.boolean()
  return texts(schema)
}

function objects(world: World, schema: JsonSchema): Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {})
  const fields = names.map((name) => {
    const value = valuesOf(world, name, schema.properties?.[name] ?? {})
    const isRequired = schema.required?.includes(name) ?? false
    return fc.option(value, { nil: undefined, freq: isRequired ? 40 : 2 })
  })
  const extra = mostly(
    fc.constant<object>({}),
    fc.constantFrom<object>({ unknown: 1 }, { constructor: 1 }, { 'a\u0000': 1 }, { '\ud800': 1 }),
  )
  return fc.tuple(fc.tuple(...fields), extra).map(([values, more]) => ({
    ...Object.fromEntries(names.map((name, index) => [name, values[index]])),
    ...more,
  }))
}

/** Plain patterns are written out; for others a few texts stand. */
function texts(schema: JsonSchema): Arbitrary<unknown> {
  const { pattern, minLength = 0, maxLength = 64 } = schema
  // A class without a count: the lengths stand beside it.
  if (pattern && /^\^\[[^\]]+\][+*](=\{0,2\})?\$$/.test(pattern)) {
    return fc.string({ unit: fc.constantFrom(...'abcXYZ0189'), minLength, maxLength })
  }
  if (pattern && !/\\p|\\P|\(\?|\\u/.test(pattern)) {
    return fc.stringMatching(new RegExp(pattern))
  }
  return fc.constantFrom('沙茶面', 'Test phone', '284619', '𠮷'.repeat(Math.min(maxLength, 64)), 'a')
}

/** One step inside and outside of what the schema allows. */
function edgesOf({ minimum, maximum, minLength, maxLength }: JsonSchema): Arbitrary<unknown> {
  const edges = [minimum, maximum].flatMap((edge) => (edge === undefined ? [] : [edge - 1, edge, edge + 1]))
  const lengths = [minLength, maxLength].flatMap((length) =>
    length === undefined ? [] : [length - 1, length, length + 1],
  )
  const written = lengths.filter((length) => length >= 0).flatMap((length) => ['a'.repeat(length), '𠮷'.repeat(length)])
  return fc.constantFrom<unknown>(...edges, ...written, null)
}
