import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconNames } from './iconNames'

test('every icon name has a glyph and every glyph a name', () => {
  const scss = readFileSync(join(__dirname, '../styles/icons.scss'), 'utf8')
  const glyphs = Array.from(scss.matchAll(/^ {2}"?([a-z-]+)"?:\s*"M/gm), (match) => match[1])
  expect(glyphs.sort()).toEqual([...iconNames].sort())
})
