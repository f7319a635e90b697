import { failureLine, t } from '@/i18n'
import type { CollectionForm, CollectionKind } from '../stores/CollectionForm'

/** Why this can't be asked for as it stands; null when it can. */
export function whyNotAsk(form: CollectionForm): string | null {
  if (form.totalFen === null) return t('common.amountFirst')
  if (form.isNoteTooLong) return t('collection.noteTooLong')
  return problems[form.kind](form)
}

const problems: Record<CollectionKind, (form: CollectionForm) => string | null> = {
  one: ({ isPhoneRight }) => (isPhoneRight ? null : failureLine({ code: 'PHONE_INVALID' }, 'transfer')),
  equal: ({ peopleCount, split }) => {
    if (peopleCount === 0) return t('collection.peopleWrong')
    return split === null ? t('collection.tooSmall') : null
  },
}
