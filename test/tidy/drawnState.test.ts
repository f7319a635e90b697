import { findDrawnReads } from './drawnState'
import { isTest, readFiles, report } from './repository'

test('no handler starts from what was drawn', () => {
  const sources = readFiles(/^src\/.*\.tsx?$/).filter(({ path }) => !isTest(path))
  expect(report(sources.flatMap(findDrawnReads))).toEqual([])
})

/** A page with this inside, and how many of its handlers read what was drawn. */
const page = (state: string, markup: string) => `export function Page() {\n${state}\nreturn <View ${markup} />\n}`

test.each([
  ['a toggle', page('const [isOn, setOn] = useState(false)', 'onClick={() => setOn(!isOn)}')],
  [
    'a named handler',
    page('const [text, setText] = useState(""); const add = () => setText(text + 1)', 'onClick={add}'),
  ],
  [
    'what follows from state',
    page('const [text] = useState(""); const isWhole = text.length > 5', 'onClick={() => isWhole && send()}'),
  ],
  ['what useLatest drew', page('const text = useLatest("")', 'onClick={() => send(text.drawn)}')],
  ['a boolean of a store', page('const { hasConsented } = signIn', 'onTap={() => signIn.setConsent(!hasConsented)}')],
  [
    'a handler inside a handler',
    page('const [n, setN] = useState(0); const add = () => setN(n + 1)', 'onClick={() => gate(() => void add())}'),
  ],
])('%s is found', (_, text) => {
  expect(findDrawnReads({ path: 'src/pages/home/index.tsx', text })).toHaveLength(1)
})

test('a hook that hands out a handler is found, and a component that works with its props', () => {
  const hook =
    'export function useGate() {\nconst { hasConsented } = signIn\nconst go = () => { if (hasConsented) send() }\nreturn { go }\n}'
  const pad =
    'interface Props { text: string; onChange: (text: string) => void }\nexport function Pad({ text, onChange }: Props) {\nreturn <View onClick={() => onChange(text + 1)} />\n}'
  expect(findDrawnReads({ path: 'src/hooks/useGate.ts', text: hook })).toHaveLength(1)
  expect(findDrawnReads({ path: 'src/components/Pad.tsx', text: pad })).toHaveLength(1)
})

test.each([
  ['a change from the latest', page('const [isOn, setOn] = useState(false)', 'onClick={() => setOn((isOn) => !isOn)}')],
  ['a value that is given', page('const [month, setMonth] = useState("")', 'onClick={() => setMonth("2026-11")}')],
  ['what is read now', page('const text = useLatest("")', 'onClick={() => send(text.read())} value={text.drawn}')],
  ['a store asked now', page('const { session } = useStores()', 'onTap={() => session.isSignedIn && go("cards")}')],
  ['drawing itself', page('const [isOn] = useState(false)', 'className={isOn ? "on" : ""}')],
])('%s is fine', (_, text) => {
  expect(report(findDrawnReads({ path: 'src/pages/home/index.tsx', text }))).toEqual([])
})
