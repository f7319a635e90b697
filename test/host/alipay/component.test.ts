import { createContext } from 'node:vm'
import { JsonBorder } from '../core/data'
import { alipayComponents } from './component'

/** A component that writes down which of its life cycles ran. */
function create(definition: object) {
  const ran: string[] = []
  const note = (name: string) =>
    function (this: { props: object }, argument: unknown) {
      ran.push(`${name} ${JSON.stringify(name === 'deriveDataFromProps' ? argument : this.props)}`)
    }
  const lifeCycles = ['onInit', 'deriveDataFromProps', 'didMount', 'didUpdate', 'didUnmount']
  const component = alipayComponents.create(
    { ...Object.fromEntries(lifeCycles.map((name) => [name, note(name)])), ...definition },
    {
      path: 'comp',
      pageId: 1,
      border: new JsonBorder(createContext({})),
      setDataBytesMax: 1024,
      run: (_, work) => work(),
      changed: () => undefined,
      trigger: () => undefined,
    },
  )
  return { component, ran }
}

test('life cycles run in component2’s order, and props stand beside data', () => {
  const { component, ran } = create({ props: { i: 0, kept: true }, data: { own: 1 } })
  component.setProperties(new Map([['i', 1]]))
  component.attach()
  component.ready()
  component.setProperties(new Map([['i', 1]]))
  component.setProperties(new Map([['i', 2]]))
  component.detach()
  expect(ran).toEqual([
    'onInit {"i":1,"kept":true}',
    'deriveDataFromProps {"i":1,"kept":true}',
    'didMount {"i":1,"kept":true}',
    'deriveDataFromProps {"i":2,"kept":true}',
    'didUpdate {"i":2,"kept":true}',
    'didUnmount {"i":2,"kept":true}',
  ])
  expect(component.viewData).toEqual({ i: 2, kept: true, own: 1 })
})

test('what this host does not know is refused instead of ignored', () => {
  expect(() => create({ lifetimes: {} })).toThrow('this host does not know lifetimes')
})
