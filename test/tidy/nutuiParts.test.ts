import { drawnByPages, partsIn } from './nutuiParts'
import { readFiles, readSources } from './repository'

const sources = readSources().filter(({ path }) => path.startsWith('src/'))
const parts = partsIn(sources)
const partsMin = 12

test('NutUI gives at least a dozen parts, and pages are made of every one of them', () => {
  const drawn = drawnByPages(sources)
  const idle = [...parts].filter(([, files]) => !files.some((path) => drawn.has(path)))
  expect(idle).toEqual([])
  expect(parts.size).toBeGreaterThanOrEqual(partsMin)
})

test('src/components/README.md says of every part in use where it is', () => {
  const [readme] = readFiles(/^src\/components\/README\.md$/)
  const missing = [...parts.keys()].filter((name) => !readme?.text.includes(`| ${name} |`))
  expect(missing).toEqual([])
})

const card = { path: 'src/components/Card.tsx', text: "import { Cell, Tag as NutTag } from '@nutui/nutui-react-taro'" }
const idle = { path: 'src/components/Idle.tsx', text: "import { Badge } from '@nutui/nutui-react-taro'" }
const page = { path: 'src/pages/home/index.tsx', text: "import { Card } from '@/components/Card'" }

test('a part is counted by its own name, and is in use only where a page leads to it', () => {
  const files = [card, idle, page]
  expect([...partsIn(files).keys()]).toEqual(['Cell', 'Tag', 'Badge'])
  expect([...drawnByPages(files)]).toEqual(['src/pages/home/index.tsx', 'src/components/Card.tsx'])
})
