import { View } from '@tarojs/components'
import { useText } from '@/i18n'
import './Skeleton.scss'

export type SkeletonShape = 'list' | 'detail' | 'cards'

const blocks: Record<SkeletonShape, readonly string[]> = {
  list: ['row 1', 'row 2', 'row 3', 'row 4', 'row 5'],
  detail: ['amount', 'row 1', 'row 2', 'row 3'],
  cards: ['card 1', 'card 2'],
}

/** The outline of what is coming, still: nothing loops. */
export function Skeleton({ shape }: { shape: SkeletonShape }) {
  const t = useText()
  return (
    <View className="skeleton" role="status" ariaLabel={t('common.loading')}>
      {blocks[shape].map((block) => (
        <View key={block} className={`skeleton__${kindOf(block)}`}>
          {kindOf(block) === 'row' && <View className="skeleton__mark" />}
          {kindOf(block) === 'row' && (
            <View className="skeleton__lines">
              <View className="skeleton__line" />
              <View className="skeleton__line skeleton__line--short" />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}

const kindOf = (block: string) => block.split(' ')[0]
