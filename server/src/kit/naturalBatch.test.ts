import { NaturalBatch } from '#kit/naturalBatch'

// Proves that what arrives during a batch goes into the next one, and that a failed batch fails its own items only.
describe('NaturalBatch', () => {
  it('answers a lone question at once, and those that wait together', async () => {
    const batches: number[][] = []
    const doubles = new NaturalBatch(async (items: readonly number[]) => {
      batches.push([...items])
      await new Promise((resolve) => setImmediate(resolve))
      return items.map((item) => item * 2)
    })
    expect(await Promise.all([1, 2, 3, 4].map((item) => doubles.ask(item)))).toEqual([2, 4, 6, 8])
    expect(batches).toEqual([[1], [2, 3, 4]])
  })

  it('goes on after a batch that failed', async () => {
    let isBroken = true
    const echo = new NaturalBatch(async (items: readonly string[]) => {
      if (isBroken) throw new Error('broken')
      return items
    })
    await expect(echo.ask('a')).rejects.toThrow('broken')
    isBroken = false
    await expect(echo.ask('b')).resolves.toBe('b')
  })

  it('refuses a batch that does not answer every item', async () => {
    const forgetful = new NaturalBatch<string, string>(async () => [])
    await expect(forgetful.ask('a')).rejects.toThrow('every item')
  })
})
