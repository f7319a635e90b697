/** @jest-environment jsdom */
import { act } from 'react'
import { browserField, hostField } from '@/host/system/fields'
import { drawEachTest } from '../../test/support/drawing'
import { CodeBoxes } from './CodeBoxes'
import { TextField } from './TextField'
import { FieldProvider } from './TypedInput'

/** What is typed or pasted into a field arrives whole, whatever is in it; an element that would change it is not used. */

const page = drawEachTest()
const { draw } = page

function field(): HTMLInputElement {
  const input = page.place.querySelector('input')
  if (input === null) throw new Error('there is no field')
  return input
}

/** As a paste: the element takes the text in its own way, then tells of it. */
function paste(text: string): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  act(() => {
    setValue?.call(field(), text)
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
}

test.each(['138-0013-8000', '+86 138 0013 8000', '１３８００１３８０００', '\u202d13800138000\u202c'])(
  'a phone pasted as %j arrives as it is',
  (text) => {
    const typed: string[] = []
    draw(<TextField label="phone" keys="digits" value="" onChange={(value) => typed.push(value)} />)
    paste(text)
    expect(typed).toEqual([text])
  },
)

test('a pasted message gives its code', () => {
  const codes: string[] = []
  draw(<CodeBoxes code="" onType={(code) => codes.push(code)} />)
  paste('【厦门数字钱包】验证码０４８２１３，10 分钟内有效')
  expect(codes).toEqual(['048213'])
})

test('no field of the browser is a quantity, which a wheel changes; its digits are offered all the same', () => {
  draw(
    <FieldProvider value={browserField}>
      <TextField label="phone" keys="digits" value="" onChange={() => undefined} />
    </FieldProvider>,
  )
  expect([field().type, field().inputMode || field().getAttribute('inputmode')]).toEqual(['text', 'numeric'])
})

test('a host gets the type that shows its digits, and nothing that is for browsers', () => {
  draw(
    <FieldProvider value={hostField}>
      <TextField label="phone" keys="digits" value="" onChange={() => undefined} />
    </FieldProvider>,
  )
  expect([field().type, field().getAttribute('inputmode')]).toEqual(['number', null])
})

test('no text is cut before it is cleaned: eighteen digits, each between marks, are shorter than the field', () => {
  draw(<TextField label="ID" keys="idNumber" value="" onChange={() => undefined} />)
  const marked = Array.from('11010519491231002X', (digit) => `\u202d${digit}\u202c `).join('')
  expect(field().maxLength).toBeGreaterThan(marked.length)
})
