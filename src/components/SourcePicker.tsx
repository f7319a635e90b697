import { View } from '@tarojs/components'
import type { Fen } from '@wallet/rules'
import { type FailureContext, failureText, reachLabel, sourceLabel, useText } from '@/i18n'
import { BankMark } from './BankMark'
import { Icon } from './Icon'
import { isSameSource, listKeyOf, type PaySource } from './paySource'
import { Tappable } from './Tappable'
import './SourcePicker.scss'

interface SourcePickerProps<Source extends PaySource> {
  sources: readonly Source[]
  selected: Source | null
  /** What is to be paid, as far as it is known. */
  amountFen?: Fen | null
  /** What the person is about to do, in whose words a source says why it can't. */
  context?: FailureContext
  onSelect: (source: Source) => void
}

/** Every source with what it can pay, and in plain words why one can't. */
export function SourcePicker<Source extends PaySource>({
  sources,
  selected,
  amountFen = null,
  context = 'pay',
  onSelect,
}: SourcePickerProps<Source>) {
  const t = useText()
  return (
    <View className="source-picker" role="radiogroup" ariaLabel={t('pay.chooseSource')}>
      {sources.map((source) => (
        <SourceRow
          key={listKeyOf(source)}
          source={source}
          amountFen={amountFen}
          context={context}
          isSelected={isSameSource(selected, source)}
          onSelect={() => onSelect(source)}
        />
      ))}
    </View>
  )
}

interface SourceRowProps {
  source: PaySource
  amountFen: Fen | null
  context: FailureContext
  isSelected: boolean
  onSelect: () => void
}

function SourceRow({ source, amountFen, context, isSelected, onSelect }: SourceRowProps) {
  const { usable, reason } = source
  const note = usable || !reason ? reachLabel(source, amountFen) : failureText(reason, context).title
  return (
    <Tappable
      className={`source-row source-row--${source.kind} ${usable ? '' : 'source-row--off'}`}
      role="radio"
      isChecked={isSelected}
      isDisabled={!usable}
      onTap={onSelect}
    >
      <SourceMark source={source} />
      <View className="source-row__words">
        <View className="source-row__name">{sourceLabel(source)}</View>
        <View className="source-row__note">{note}</View>
      </View>
      <View className={`source-row__check ${isSelected ? 'source-row__check--on' : ''}`}>
        {isSelected && <Icon name="check" size="small" />}
      </View>
    </Tappable>
  )
}

/** The wallet's own sign for the balance, the bank's colours for a card. */
export function SourceMark({ source }: { source: Pick<PaySource, 'card'> }) {
  if (source.card) return <BankMark {...source.card} />
  return (
    <View className="source-mark">
      <Icon name="balance" size="medium" />
    </View>
  )
}
