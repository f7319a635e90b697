import { type DrawnPage, quieten } from './quietPage'

const createPage = () => {
  const drawings: Record<string, unknown>[] = []
  const page: DrawnPage = { setData: (changes) => void drawings.push(changes) }
  return { page, drawings, set: (changes: Record<string, unknown>) => page.setData?.(changes) }
}

/** A hidden page keeps what changes and draws it once when it is seen again. */
describe('a quiet page', () => {
  it('draws nothing until it is woken, then everything at once', () => {
    const { page, drawings, set } = createPage()
    const wake = quieten(page)
    set({ 'root.a': 1, 'root.b': 2 })
    set({ 'root.a': 3 })
    expect(drawings).toEqual([])
    wake()
    expect(drawings).toEqual([{ 'root.b': 2, 'root.a': 3 }])
    set({ 'root.c': 4 })
    expect(drawings).toHaveLength(2)
  })

  it('forgets what lay below a path that was set anew, and keeps the order', () => {
    const { page, drawings, set } = createPage()
    const wake = quieten(page)
    set({ 'root.cn.[0].v': 'old', 'root.cl': 'x' })
    set({ 'root.cn': [{ v: 'new' }] })
    set({ 'root.cn.[0].v': 'newer' })
    wake()
    expect(Object.entries(drawings[0] ?? {})).toEqual([
      ['root.cl', 'x'],
      ['root.cn', [{ v: 'new' }]],
      ['root.cn.[0].v', 'newer'],
    ])
  })

  it('draws nothing when nothing changed', () => {
    const { page, drawings } = createPage()
    quieten(page)()
    expect(drawings).toEqual([])
  })

  it('tells whoever waits for the drawing', async () => {
    const { page } = createPage()
    quieten(page)
    await new Promise<void>((drawn) => page.setData?.({ a: 1 }, drawn))
  })

  it('leaves a page alone that has no drawing of its own', () => {
    const page: DrawnPage = {}
    quieten(page)()
    expect(page).toEqual({})
  })
})
