import { paths } from './repository'

test('every file has a name that needs no quotes in a shell: what else lies there is a tool’s output by mistake', () => {
  expect(paths.filter((path) => !/^[\w.@-]+(\/[\w.@-]+)*$/.test(path))).toEqual([])
})
