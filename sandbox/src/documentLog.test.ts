import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentLog } from '#documentLog'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keeps the last value of every document across openings', () => {
  const log = new DocumentLog(folder)
  log.write([['balances', 'a', 1]])
  log.write([
    ['balances', 'a', 2],
    ['debits', 'd', { amountFen: 1 }],
  ])
  log.write([['debits', 'd', null]])
  const reopened = new DocumentLog(folder)
  expect(reopened.get('balances', 'a')).toBe(2)
  expect(reopened.get('debits', 'd')).toBeNull()
  expect(reopened.list('debits')).toEqual([])
  expect(readFileSync(join(folder, 'sandbox.jsonl'), 'utf8')).toBe('[["balances","a",2]]\n')
})

test('drops a line a killed process left half written, with all of its changes', () => {
  new DocumentLog(folder).write([['balances', 'a', 1]])
  appendFileSync(join(folder, 'sandbox.jsonl'), '[["balances","a",2],["debits","d",{"amo')
  const reopened = new DocumentLog(folder)
  expect(reopened.get('balances', 'a')).toBe(1)
  reopened.write([['balances', 'a', 3]])
  expect(new DocumentLog(folder).get('balances', 'a')).toBe(3)
})

test('refuses a file that is damaged in the middle', () => {
  writeFileSync(join(folder, 'sandbox.jsonl'), 'nonsense\n[["balances","a",2]]\n')
  expect(() => new DocumentLog(folder)).toThrow('line 1 is not readable')
})
