// Goal: a decoder that could not be fetched once is fetched again.

let fetches = 0
jest.mock('qr/decode.js', () => {
  fetches += 1
  if (fetches === 1) throw new Error('Loading chunk qr failed.')
  return {
    BarcodeDetector: class {
      detect = async () => [{ rawValue: 'code' }]
    },
  }
})

test('a picture is read once the network is back, without opening the wallet anew', async () => {
  const { readCode } = await import('./readCode')
  const picture = {} as ImageBitmapSource
  await expect(readCode(picture)).rejects.toThrow('Loading chunk')
  expect(await readCode(picture)).toBe('code')
})
