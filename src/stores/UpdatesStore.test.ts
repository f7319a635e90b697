import { observable, runInAction } from 'mobx'
import { UpdatesStore } from './UpdatesStore'

function following() {
  let tell: () => void = () => undefined
  const apply = jest.fn()
  const money = observable({ isOpen: false })
  const update = {
    onReady: (listener: () => void) => {
      tell = listener
      return () => undefined
    },
    apply,
  }
  const store = new UpdatesStore({ update, isMoneyOpen: () => money.isOpen })
  store.follow()
  const setMoneyOpen = (isOpen: boolean) =>
    runInAction(() => {
      money.isOpen = isOpen
    })
  return { store, apply, setMoneyOpen, tell: () => tell() }
}

test('a version that waits is offered, and taken when the user says so', () => {
  const { store, apply, tell } = following()
  expect(store.canApply).toBe(false)
  tell()
  expect(store.canApply).toBe(true)
  expect(apply).not.toHaveBeenCalled()
  store.apply()
  expect(apply).toHaveBeenCalledTimes(1)
})

test('while a payment is open it is neither offered nor taken, afterwards it is', () => {
  const { store, apply, setMoneyOpen, tell } = following()
  setMoneyOpen(true)
  tell()
  expect(store.canApply).toBe(false)
  store.apply()
  expect(apply).not.toHaveBeenCalled()
  setMoneyOpen(false)
  expect(store.canApply).toBe(true)
})
