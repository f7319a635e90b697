import { createContext } from 'node:vm'
import { JsonBorder, readPath, SharedData } from './data'

const bytesMax = 200
const create = (initial: object = {}) => new SharedData(new JsonBorder(createContext({})), initial, bytesMax)

/** setData: paths, the border only JSON can cross, and the host's size limit. */
describe('the data of a page', () => {
  test.each([
    ['root.cn.[0].v', ['root', 'cn', '0', 'v']],
    ['a[1][2].b', ['a', '1', '2', 'b']],
    ['a..b', null],
    ['a[x]', null],
  ])('reads the path %s', (path, steps) => {
    expect(readPath(path)).toEqual(steps)
  })

  it('sets by path and makes what is missing on the way', () => {
    const data = create({ a: [{ b: 1 }] })
    data.set({ 'a[0].b': 2, 'a[1].c': 3, 'd.[0]': 4 })
    expect(data.view).toEqual({ a: [{ b: 2 }, { c: 3 }], d: [4] })
    expect(JSON.stringify(data.logic)).toBe(JSON.stringify(data.view))
  })

  it('copies: what the app changes later is not on the screen', () => {
    const data = create()
    const list = [1]
    data.set({ list })
    list.push(2)
    expect(data.view).toEqual({ list: [1] })
  })

  it('lets nothing but JSON across', () => {
    const data = create()
    data.set({ a: { at: new Date(0), work: () => 1, nothing: undefined } })
    expect(data.view).toEqual({ a: { at: '1970-01-01T00:00:00.000Z' } })
  })

  it('refuses what is too large, and leaves the data alone', () => {
    const data = create({ a: 1 })
    expect(data.set({ a: 'x'.repeat(bytesMax) }).problem).toContain('more than 200')
    expect(data.view).toEqual({ a: 1 })
  })

  it('counts bytes, not characters', () => {
    expect(create().set({ a: '厦门' }).bytes).toBe(Buffer.byteLength('{"a":"厦门"}'))
  })

  it('refuses a circle', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(create().set({ circle }).problem).toContain('refers to itself')
  })
})
