import { formatYuan, groupCardNumber } from '@wallet/rules'
import type { CardOutcome } from '#providers/bank/outcomes'
import { copyButton } from './copyButton'
import { type DeskCard, deskClient } from './deskClient'
import { element } from './dom'
import { type FactorName, factorTexts, type OutcomeKind, outcomeOf, outcomeTexts } from './outcomeTexts'
import { toast } from './toast'

const SECONDS_USUAL = 12

export interface CardView {
  readonly node: HTMLElement
  update(card: DeskCard): void
}

/** A card in its bank's colours, and what it plays. */
export function cardView(card: DeskCard): CardView {
  const balance = element('span', { class: 'card-balance' })
  const outcome = outcomeControls((chosen) => {
    deskClient.setOutcome(card.number, chosen).catch(() => toast('没有改成，请再试一次。'))
  })
  const face = element(
    'div',
    { class: 'card-face' },
    element(
      'div',
      { class: 'card-head' },
      element('strong', {}, card.bank?.name.zh ?? '银行卡'),
      element('span', {}, card.cardType === 'debit' ? '储蓄卡 Debit' : '信用卡 Credit'),
    ),
    element(
      'div',
      { class: 'card-number' },
      element('span', {}, groupCardNumber(card.number)),
      copyButton({ label: '卡号', text: card.number }),
    ),
    balance,
  )
  face.style.setProperty('--from', card.bank?.colors.from ?? '#4a5a70')
  face.style.setProperty('--to', card.bank?.colors.to ?? '#33404f')

  const update = (latest: DeskCard): void => {
    balance.textContent = `${latest.cardType === 'debit' ? '余额' : '可用额度'} ¥${formatYuan(latest.balanceFen)}`
    outcome.update(latest.outcome)
  }
  update(card)
  return { node: element('div', { class: 'card' }, face, outcome.node), update }
}

interface OutcomeControls {
  readonly node: HTMLElement
  update(outcome: CardOutcome): void
}

function outcomeControls(choose: (outcome: CardOutcome) => void): OutcomeControls {
  const kind = element(
    'select',
    { 'aria-label': '银行对这张卡的反应 How the bank treats this card' },
    ...options(outcomeTexts),
  )
  const field = element('select', { 'aria-label': '哪一项不符 Which field' }, ...factorOptions())
  const seconds = element('input', { type: 'number', min: '1', max: '600', 'aria-label': '秒数 Seconds' })
  const sentence = element('p', { class: 'outcome-plays' })
  seconds.value = String(SECONDS_USUAL)

  const change = (): void => {
    const wanted = Math.round(seconds.valueAsNumber)
    const secondsChosen = wanted >= 1 && wanted <= 600 ? wanted : SECONDS_USUAL
    choose(outcomeOf(kind.value as OutcomeKind, secondsChosen, field.value as FactorName))
  }
  for (const control of [kind, field, seconds]) control.addEventListener('change', change)

  const secondsLabel = element('label', { class: 'outcome-seconds' }, seconds, '秒')
  const update = (outcome: CardOutcome): void => {
    kind.value = outcome.kind
    field.hidden = outcome.kind !== 'wrongField'
    secondsLabel.hidden = !('seconds' in outcome)
    if ('seconds' in outcome) seconds.value = String(outcome.seconds)
    if ('field' in outcome) field.value = outcome.field
    sentence.textContent = `银行反应：${outcomeTexts[outcome.kind].plays}`
    kind.classList.toggle('is-unusual', outcome.kind !== 'enough')
  }
  return { node: element('div', { class: 'outcome' }, kind, field, secondsLabel, sentence), update }
}

function options(texts: typeof outcomeTexts): HTMLOptionElement[] {
  return Object.entries(texts).map(([value, { zh, en }]) => element('option', { value }, `${zh} ${en}`))
}

function factorOptions(): HTMLOptionElement[] {
  return Object.entries(factorTexts).map(([value, text]) => element('option', { value }, text))
}
