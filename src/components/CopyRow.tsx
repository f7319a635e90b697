import { useText } from '@/i18n'
import { useCopying } from './copying'
import { ListRow } from './ListCard'

/** A number that is quoted elsewhere: a tap copies it. */
export function CopyRow({ title, text }: { title: string; text: string }) {
  const t = useText()
  const copy = useCopying(text)
  return <ListRow title={title} value={text} valueTone="code" endIcon="copy" tapLead={t('common.copy')} onTap={copy} />
}
