import { onAlipay, onWeChat } from '../../../test/support/miniProgram'

interface Options {
  readonly key: string
  readonly data?: string
  readonly encrypt?: boolean
  success(answer: object): void
  fail(rejection: object): void
}

/** What either host keeps: texts by key, up to a size. `missing` is how it answers for a key that is not there. */
function createStore({ missing, lengthMax }: { missing: 'null' | 'failure'; lengthMax: number }) {
  const texts = new Map<string, string>()
  return {
    getStorage: ({ key, success, fail }: Options) => {
      if (texts.has(key) || missing === 'null') success({ data: texts.get(key) ?? null })
      else fail({ errMsg: 'getStorage:fail data not found' })
    },
    setStorage: ({ key, data = '', success, fail }: Options) => {
      if (data.length > lengthMax) return fail({ errMsg: 'setStorage:fail entry size limit reached' })
      texts.set(key, data)
      success({})
    },
    removeStorage: ({ key, success }: Options) => {
      texts.delete(key)
      success({})
    },
  }
}

const hosts = [
  [
    'WeChat',
    () => onWeChat(createStore({ missing: 'failure', lengthMax: 734_003 }), () => import('./index.weapp')),
    244_667,
  ],
  [
    'Alipay',
    () => onAlipay(createStore({ missing: 'null', lengthMax: 204_800 }), () => import('./index.alipay')),
    204_800,
  ],
  [
    'an Alipay that fails for a key it lacks',
    () => onAlipay(createStore({ missing: 'failure', lengthMax: 204_800 }), () => import('./index.alipay')),
    204_800,
  ],
] as const

test.each(hosts)('%s: what was written is read, and what was not is null', async (_name, load) => {
  const { storage } = await load()
  expect(await storage.read('session')).toBeNull()
  await storage.write('session', '{"version":1}')
  expect(await storage.read('session')).toBe('{"version":1}')
  await storage.remove('session')
  expect(await storage.read('session')).toBeNull()
})

test.each(hosts)('warning 16: %s takes what fits a key and refuses what is longer', async (_name, load, lengthMax) => {
  const { storage } = await load()
  await storage.write('bills', 'x'.repeat(lengthMax))
  expect((await storage.read('bills'))?.length).toBe(lengthMax)
  await expect(storage.write('bills', 'x'.repeat(lengthMax + 1))).rejects.toMatchObject({ code: 'HOST_STORAGE_FULL' })
})

test('warning 16: a full store is told as such', async () => {
  const full = createStore({ missing: 'null', lengthMax: 10 })
  const { storage } = await onAlipay(full, () => import('./index.alipay'))
  await expect(storage.write('bills', 'longer than ten')).rejects.toMatchObject({ code: 'HOST_STORAGE_FULL' })
})
