import { ahead } from '#kit/ahead'

test('a failure nobody waits for ends nothing, and is told to who does', async () => {
  const asked = ahead(Promise.reject(new Error('no')))
  await new Promise((resolve) => setImmediate(resolve))
  await expect(asked).rejects.toThrow('no')
})
