import { PrivacyStore } from './PrivacyStore'

type Ask = (answer: (agreed: boolean) => void) => void

function following() {
  let ask: Ask = () => undefined
  const store = new PrivacyStore({
    privacy: {
      agreeButtonId: 'agree',
      onAsk: (listener) => {
        ask = listener
        return () => undefined
      },
      needsConsent: async () => true,
      openContract: async () => undefined,
    },
  })
  store.follow()
  return { store, ask: (answer: (agreed: boolean) => void) => ask(answer) }
}

test('everything that waits for the privacy question gets the one answer, once', () => {
  const { store, ask } = following()
  const answers: string[] = []
  ask((agreed) => answers.push(`scan ${agreed}`))
  ask((agreed) => answers.push(`copy ${agreed}`))
  expect(store.isAsked).toBe(true)
  store.agree()
  expect(answers).toEqual(['scan true', 'copy true'])
  expect(store.isAsked).toBe(false)
  store.refuse()
  expect(answers).toHaveLength(2)
})

test('a refusal answers no, and the next use asks again', () => {
  const { store, ask } = following()
  const answers: boolean[] = []
  ask((agreed) => answers.push(agreed))
  store.refuse()
  ask((agreed) => answers.push(agreed))
  expect(answers).toEqual([false])
  expect(store.isAsked).toBe(true)
})
