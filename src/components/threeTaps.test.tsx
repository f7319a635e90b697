/** @jest-environment jsdom */
import { act } from 'react'
import { useConsent } from '@/hooks/useConsent'
import { useLatest } from '@/hooks/useLatest'
import { useSmsCode } from '@/hooks/useSmsCode'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { drawEachTest } from '../../test/support/drawing'
import { AmountPad } from './AmountPad'
import { ChoiceGroup } from './ChoiceGroup'
import { CodeBoxes } from './CodeBoxes'
import { Consent } from './Consent'
import { ConsentSheet } from './ConsentSheet'
import { PinPad } from './PinPad'
import { SourcePicker } from './SourcePicker'

/** Every part a thumb can hit faster than it is drawn, hit three times and more within one turn: no tap may be lost. */

const page = drawEachTest()
const { draw } = page

function named(name: string): HTMLElement {
  const found = Array.from(page.place.querySelectorAll<HTMLElement>('div, button')).filter(
    (element) => element.getAttribute('aria-label') === name || element.textContent === name,
  )
  const element = found[found.length - 1]
  if (element === undefined) throw new Error(`nothing is called ${name}`)
  return element
}

/** All of them before anything is drawn anew. */
const tapAtOnce = (...names: string[]) =>
  act(() => {
    for (const element of names.map(named)) element.click()
  })

const keys = (digits: string) => Array.from(digits, (digit) => (digit === '.' ? '小数点' : `数字 ${digit}`))

function AmountForm({ onChange }: { onChange?: (amountFen: number | null) => void }) {
  const { text, amountFen, press } = useTypedAmount(onChange)
  return (
    <>
      <output>{`${text}|${amountFen}`}</output>
      <AmountPad text={text} button={null} onPress={press} />
    </>
  )
}

function CodeForm({ onComplete }: { onComplete: (code: string) => void }) {
  const { code, type, repeat } = useSmsCode(onComplete)
  return (
    <>
      <CodeBoxes code={code} onType={type} />
      <button type="button" onClick={repeat}>
        repeat
      </button>
    </>
  )
}

function ConsentForm({ onGiven }: { onGiven: () => void }) {
  const { isChecked, isMissing, toggle, whenGiven } = useConsent()
  return (
    <>
      <Consent isChecked={isChecked} isMissing={isMissing} lead="agree" documents={[]} onToggle={toggle} />
      <button type="button" onClick={() => whenGiven(onGiven)}>
        send
      </button>
    </>
  )
}

function SizeChoice() {
  const size = useLatest('small')
  const choices = ['small', 'large', 'huge'].map((value) => ({ value, label: value }))
  return <ChoiceGroup title="size" choices={choices} selected={size.drawn} onSelect={size.set} />
}

describe('the keys for an amount', () => {
  const shown = () => page.place.querySelector('output')?.textContent

  it('keep every key of 1.5 and of 12.34', () => {
    draw(<AmountForm />)
    tapAtOnce(...keys('1.5'))
    expect(shown()).toBe('1.5|150')
    tapAtOnce('删除', '删除', '删除', ...keys('12.345'))
    expect(shown()).toBe('12.34|1234')
  })

  it('tell what the amount has become after each', () => {
    const heard: (number | null)[] = []
    draw(<AmountForm onChange={(amountFen) => heard.push(amountFen)} />)
    tapAtOnce(...keys('1.5'))
    expect(heard).toEqual([100, 100, 150])
  })
})

describe('the keys for the PIN', () => {
  it('hand over six digits of six taps', () => {
    const pins: string[] = []
    draw(<PinPad onComplete={(pin) => void pins.push(pin)} />)
    tapAtOnce(...keys('907154'))
    expect(pins).toEqual(['907154'])
  })

  it('take no key while the PIN is on its way, so that none is left over for the next try', async () => {
    const pins: string[] = []
    let answer: () => void = () => undefined
    const send = (pin: string) => {
      pins.push(pin)
      return new Promise<void>((resolve) => {
        answer = resolve
      })
    }
    draw(<PinPad onComplete={send} />)
    tapAtOnce(...keys('90715444'))
    await act(async () => answer())
    tapAtOnce(...keys('907154'))
    expect(pins).toEqual(['907154', '907154'])
  })

  it('lose nothing where the second PIN follows the first at once', () => {
    const pins: string[] = []
    draw(<PinPad onComplete={(pin) => void pins.push(pin)} />)
    tapAtOnce(...keys('907154907154'))
    expect(pins).toEqual(['907154', '907154'])
  })
})

describe('the boxes for a code', () => {
  it('complete once, however often the host reports the same digits within a turn', () => {
    const codes: string[] = []
    draw(<CodeForm onComplete={(code) => codes.push(code)} />)
    const input = page.place.querySelector('input')
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    act(() => {
      for (const typed of ['12345', '123456', '验证码 123456，请勿告诉他人']) {
        setValue?.call(input, typed)
        input?.dispatchEvent(new Event('input', { bubbles: true }))
      }
      named('repeat').click()
    })
    expect(codes).toEqual(['123456', '123456'])
  })
})

describe('a consent', () => {
  it('is ticked after three taps, and goes on by a tap in the same turn', () => {
    const given: string[] = []
    draw(<ConsentForm onGiven={() => given.push('sent')} />)
    tapAtOnce('agree', 'agree', 'agree', 'send')
    expect(given).toEqual(['sent'])
    expect(page.place.querySelector('.consent__box--on')).not.toBeNull()
    tapAtOnce('agree', 'send')
    expect(given).toEqual(['sent'])
    expect(page.place.querySelector('.consent--missing')).not.toBeNull()
  })

  it('is asked for on the sheet the same way', () => {
    const agree = jest.fn()
    draw(
      <ConsentSheet
        documents={['cards']}
        mustAgree={false}
        isBusy={false}
        failure={null}
        onRead={() => undefined}
        onAgree={agree}
        onRefuse={() => undefined}
      />,
    )
    tapAtOnce('我已阅读并同意', '我已阅读并同意', '我已阅读并同意', '同意并继续')
    expect(agree).toHaveBeenCalledTimes(1)
  })
})

describe('choices', () => {
  it('end on the last of three', () => {
    draw(<SizeChoice />)
    tapAtOnce('large', 'huge', 'large')
    expect(page.place.querySelector('.choice-group__choice--on')?.textContent).toBe('large')
  })

  it('of a way to pay end on the last of three', () => {
    const chosen: string[] = []
    const source = (cardId: string) => ({
      kind: 'card' as const,
      card: { cardId, bankCode: 'ICBC', bankName: '工商银行', cardType: 'debit' as const, lastFour: cardId },
      usable: true,
      availableFen: null,
      reason: null,
    })
    draw(
      <SourcePicker
        sources={[source('1111'), source('2222')]}
        selected={null}
        onSelect={({ card }) => chosen.push(card?.cardId ?? '')}
      />,
    )
    const [first, second] = Array.from(page.place.querySelectorAll<HTMLElement>('.source-row'))
    act(() => {
      for (const row of [first, second, first]) row?.click()
    })
    expect(chosen).toEqual(['1111', '2222', '1111'])
  })
})
