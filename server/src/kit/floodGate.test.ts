import { FloodGate } from '#kit/floodGate'

// Proves that a budget is spent by its own caller only, comes back with time, and that strangers cannot fill the memory.
describe('FloodGate', () => {
  it('lets a number through in a window and says how long the rest lasts', () => {
    let nowMs = 5_000
    const gate = new FloodGate(2, 60_000, () => nowMs)
    expect([gate.take('a'), gate.take('a'), gate.take('b')]).toEqual([0, 0, 0])
    nowMs += 20_500
    expect(gate.take('a')).toBe(40)
    gate.giveBack('a')
    expect(gate.take('a')).toBe(0)
    nowMs += 39_500
    expect(gate.take('a')).toBe(0)
  })

  it('gives back nothing that was not taken', () => {
    const gate = new FloodGate(1, 60_000, () => 0)
    gate.giveBack('a')
    expect([gate.take('a'), gate.take('a')]).toEqual([0, 60])
    gate.giveBack('a')
    gate.giveBack('a')
    expect([gate.take('a'), gate.take('a')]).toEqual([0, 60])
  })

  it('forgets those whose window has ended, and the oldest when there are too many', () => {
    let nowMs = 0
    const gate = new FloodGate(1, 60_000, () => nowMs)
    for (let caller = 0; caller < 250_000; caller += 1) gate.take(`caller ${caller}`)
    expect(gate.size).toBe(200_000)
    expect(gate.take('caller 249999')).toBe(60)
    nowMs = 60_000
    gate.take('another')
    expect(gate.size).toBe(1)
  })
})
