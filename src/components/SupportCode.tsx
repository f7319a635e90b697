import { type Failure, supportCode, useText } from '@/i18n'
import { useCopying } from './copying'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './SupportCode.scss'

/** What to tell support of a failure; a tap copies it. */
export function SupportCode({ failure }: { failure: Failure }) {
  const t = useText()
  const code = supportCode(failure)
  const copy = useCopying(code)
  return (
    <Tappable className="support-code selectable" lead={t('common.copy')} onTap={copy}>
      {t('common.supportCode', { code })}
      <Icon name="copy" size="small" />
    </Tappable>
  )
}
