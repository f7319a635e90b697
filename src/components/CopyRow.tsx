import { useText } from '@/i18n'
import { useCopyText } from './copying'
import { ListRow } from './ListCard'

/** A number that is quoted elsewhere: a tap copies it. */
export function CopyRow({ title, text }: { title: string; text: string }) {
  const t = useText()
  const copy = useCopyText()
  return (
    <ListRow
      title={title}
      value={text}
      valueTone="code"
      endIcon="copy"
      tapLead={t('common.copy')}
      onTap={() => copy(text)}
    />
  )
}
