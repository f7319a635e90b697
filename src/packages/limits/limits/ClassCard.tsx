import type { Limits } from '@/api/types'
import { ListCard, ListRow } from '@/components/ListCard'
import { go } from '@/hooks/navigation'
import { useText } from '@/i18n'
import { classNames } from './limitWords'

/** The class of the account, what it rests on, and the one step to the next. */
export function ClassCard({ limits }: { limits: Limits }) {
  const t = useText()
  const { accountClass, checkCount, nextClass } = limits
  const step =
    nextClass === null
      ? t('limits.highest')
      : t('limits.nextClass', { count: nextClass.checksLeft, next: t(classNames[nextClass.accountClass]) })
  const isVerified = accountClass !== 'none'
  return (
    <ListCard>
      <ListRow
        icon="shield"
        title={t('limits.accountClass')}
        note={isVerified ? t('limits.checks', { count: checkCount }) : t('home.stepIdentityNote')}
        value={t(classNames[accountClass])}
        {...(isVerified ? {} : { onTap: () => go('identity') })}
      />
      {isVerified && (
        <ListRow icon="card" title={step} {...(nextClass === null ? {} : { onTap: () => go('cardBind') })} />
      )}
    </ListCard>
  )
}
