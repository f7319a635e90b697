import { Skeleton as NutSkeleton } from '@nutui/nutui-react-taro'
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
        <Block key={block} kind={block.split(' ', 1)[0] ?? ''} />
      ))}
    </View>
  )
}

function Block({ kind }: { kind: string }) {
  if (kind !== 'row') return <NutSkeleton className={`skeleton__${kind}`} animated={false} />
  return (
    <View className="skeleton__row">
      <NutSkeleton className="skeleton__mark" animated={false} />
      <NutSkeleton className="skeleton__lines" rows={2} size="small" animated={false} />
    </View>
  )
}
