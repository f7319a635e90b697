import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { autorun } from 'mobx'
import { dictionaries } from './dictionary'
import { languages, setLanguage } from './language'
import { fillTemplate, slotNames } from './template'
import { t, textIn } from './text'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`),
  )
}

const packages = join(__dirname, '../packages')

/** Brings the texts of every subpackage, as its pages do. */
async function loadPackages(): Promise<void> {
  for (const name of readdirSync(packages)) {
    const texts = join(packages, name, 'texts/index.ts')
    if (existsSync(texts)) await import(texts)
  }
}

afterEach(() => setLanguage('zh'))

test('a text of a package is there once the package is, and says so before', async () => {
  expect(() => t('cards.title')).toThrow('cards.title')
  await loadPackages()
  expect([textIn('zh', 'cards.title'), textIn('en', 'cards.title')]).toEqual(['银行卡', 'Bank cards'])
})

test('a text follows the language, and whoever shows it is told', () => {
  const seen: string[] = []
  const stop = autorun(() => seen.push(t('common.done')))
  setLanguage('en')
  stop()
  expect(seen).toEqual(['完成', 'Done'])
})

test('slots, plurals, optional parts and their otherwise', () => {
  expect(fillTemplate('{n} {n|point|points}', { n: 1 })).toBe('1 point')
  expect(fillTemplate('{n} {n|point|points}', { n: 2 })).toBe('2 points')
  expect(fillTemplate('wait[ {s}||a little]', {})).toBe('waita little')
  expect(fillTemplate('wait[ {s}]', { s: 4 })).toBe('wait 4')
  expect(fillTemplate('hello {name}', {})).toBe('hello ')
})

test('every translation uses the slots of its source and is not empty', async () => {
  await loadPackages()
  const source = new Map(leaves(dictionaries.zh))
  for (const language of languages) {
    const texts = leaves(dictionaries[language])
    expect(texts.map(([key]) => key).sort()).toEqual([...source.keys()].sort())
    for (const [key, text] of texts) {
      expect([key, text.length > 0]).toEqual([key, true])
      expect([key, [...new Set(slotNames(text))].sort()]).toEqual([
        key,
        [...new Set(slotNames(source.get(key) ?? ''))].sort(),
      ])
    }
  }
})
