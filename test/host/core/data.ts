import { type Context, runInContext } from 'node:vm'

type Fields = Record<string, unknown>

export interface SetDataReport {
  readonly bytes: number
  /** Why the host would refuse it, or null. */
  readonly problem: string | null
}

/**
 * A page's or component's data, twice: what the app sees as `this.data`, and what the screen is drawn from. Between
 * them there is a border only JSON can cross, as between the two threads of a phone.
 */
export class SharedData {
  readonly logic: Fields
  readonly view: Fields

  constructor(
    private readonly border: JsonBorder,
    initial: unknown,
    private readonly bytesMax: number,
  ) {
    const text = JSON.stringify(initial ?? {})
    this.logic = border.toApp(text) as Fields
    this.view = JSON.parse(text) as Fields
  }

  /** Sets fields by path (`root.cn.[0].v`), as setData does. */
  set(changes: object): SetDataReport {
    const text = writeJson(changes)
    if (text === null) return { bytes: 0, problem: 'setData: the data refers to itself' }
    const bytes = Buffer.byteLength(text)
    if (bytes > this.bytesMax) return { bytes, problem: `setData: ${bytes} bytes are more than ${this.bytesMax}` }
    const forView = JSON.parse(text) as Fields
    const forLogic = this.border.toApp(text) as Fields
    for (const path of Object.keys(changes)) {
      const steps = readPath(path)
      if (steps === null) return { bytes, problem: `setData: «${path}» is no path` }
      setAt(this.view, steps, forView[path])
      setAt(this.logic, steps, forLogic[path])
    }
    return { bytes, problem: null }
  }

  read(path: string | undefined): unknown {
    if (path === undefined) return this.view
    return (readPath(path) ?? []).reduce<unknown>((value, step) => (value as Fields | undefined)?.[step], this.view)
  }
}

/** Carries JSON into the app's realm. */
export class JsonBorder {
  private readonly parse: (text: string) => unknown

  constructor(context: Context) {
    this.parse = runInContext('(text) => JSON.parse(text)', context) as (text: string) => unknown
  }

  toApp(text: string): unknown {
    return this.parse(text)
  }

  copyToApp(value: unknown): unknown {
    return value === undefined ? undefined : this.toApp(JSON.stringify(value) ?? 'null')
  }
}

function writeJson(value: object): string | null {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TypeError') return null
    throw error
  }
}

/** `a.b[0].c` and Taro's `a.b.[0].c` → `['a', 'b', '0', 'c']`; null when it cannot be read. */
export function readPath(path: string): string[] | null {
  const steps: string[] = []
  const pattern = /\.?(?:\[(\d+)\]|([^.[\]]+))/y
  while (pattern.lastIndex < path.length) {
    const match = pattern.exec(path)
    if (match === null) return null
    steps.push(match[1] ?? match[2] ?? '')
  }
  return steps.length > 0 ? steps : null
}

/** Makes what is missing on the way: an array before a number, an object before a name. */
function setAt(target: Fields, steps: readonly string[], value: unknown): void {
  const last = steps.at(-1) ?? ''
  let place = target
  steps.slice(0, -1).forEach((step, index) => {
    const next = place[step]
    if (next === null || typeof next !== 'object') place[step] = /^\d+$/.test(steps[index + 1] ?? '') ? [] : {}
    place = place[step] as Fields
  })
  place[last] = value
}
