import { secondsToNext, stepToShow } from './codeSteps'

const step = 60_000_000
const at = (seconds: number) => step * 30_000 + seconds * 1000

test('a code is shown until it is 50 seconds old, and the next one then has at least ten more', () => {
  expect(stepToShow(at(0), null, 0)).toBe(step)
  expect(stepToShow(at(49.9), step, 0)).toBe(step)
  expect(stepToShow(at(50), step, 0)).toBe(step + 1)
  expect(stepToShow(at(79.9), step + 1, 0)).toBe(step + 1)
  expect(stepToShow(at(300), step, 0)).toBe(step + 10)
})

test('after it was used the next one is shown, also a little ahead of its time', () => {
  expect(stepToShow(at(10), step, step)).toBe(step + 1)
  expect(stepToShow(at(15), step + 1, step)).toBe(step + 1)
  expect(stepToShow(at(40), step + 1, step)).toBe(step + 1)
})

test('when two were used within half a minute there is none for a while, and how long is said', () => {
  expect(stepToShow(at(10), step + 1, step + 1)).toBeNull()
  expect(secondsToNext(at(10), step + 1)).toBe(23)
  expect(stepToShow(at(33), step + 1, step + 1)).toBe(step + 2)
})

test('a clock that went back shows no code of the future', () => {
  expect(stepToShow(at(-600), step, 0)).toBe(step - 20)
})
