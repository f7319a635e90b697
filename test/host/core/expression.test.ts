import { compileEntries, compileExpression } from './expression'

const scopeOf = (data: Record<string, unknown>) => (name: string) => data[name]

/** The template language's expressions, by what Taro's templates and the hosts' documents use. */
describe('an expression', () => {
  test.each([
    ['a.b[0].c', { a: { b: [{ c: 7 }] } }, 7],
    ['a.b.c', { a: undefined }, undefined],
    ["i.p1||'none'", { i: {} }, 'none'],
    ['visible', {}, undefined],
    ['!1', {}, false],
    ['-1', {}, -1],
    ["'tmpl_0_' + nn", { nn: 9 }, 'tmpl_0_9'],
    ["nn === '9' ? 1 : 2", { nn: '9' }, 1],
    ['c+1*2', { c: 1 }, 3],
    ['(c+1)*2', { c: 1 }, 4],
    ['[0,0,c]', { c: 3 }, [0, 0, 3]],
    ['a && b', { a: 0, b: 1 }, 0],
  ])('%s', (source, data, value) => {
    expect(compileExpression(source)(scopeOf(data))).toEqual(value)
  })

  it('calls a script’s function', () => {
    const xs = { b: (value: unknown, otherwise: unknown) => (value === undefined ? otherwise : value) }
    expect(compileExpression('xs.b(i.p4,!1)')(scopeOf({ xs, i: {} }))).toBe(false)
  })

  it('says which function a script lacks', () => {
    expect(() => compileExpression('xs.z(1)')(scopeOf({ xs: {} }))).toThrow('there is no function z')
  })

  it('refuses what it cannot read', () => {
    expect(() => compileExpression('a b')).toThrow('cannot be read')
    expect(() => compileExpression('a = 1')).toThrow('cannot be read')
  })

  it('reads the data of a template', () => {
    const data = compileEntries("i:item,c:c+1,l:xs.f('',item.nn),...rest,own")
    const xs = { f: (_: string, name: string) => name }
    const scope = scopeOf({ item: { nn: 'x' }, c: 1, xs, rest: { r: 1 }, own: 2 })
    expect(data(scope)).toEqual({ i: { nn: 'x' }, c: 2, l: 'x', r: 1, own: 2 })
  })
})
