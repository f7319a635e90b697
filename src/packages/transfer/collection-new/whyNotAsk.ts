import { failureLine, t } from '@/i18n'
import type { CollectionForm, CollectionKind } from '../stores/CollectionForm'

/** Why this can't be asked for as it stands; null when it can. */
export function whyNotAsk(form: CollectionForm): string | null {
  if (form.isNoteTooLong) return t('collection.noteTooLong')
  return problems[form.kind](form)
}

const problems: Record<CollectionKind, (form: CollectionForm) => string | null> = {
  one: ({ totalFen, isPhoneRight }) => {
    if (totalFen === null) return t('common.amountFirst')
    return isPhoneRight ? null : failureLine({ code: 'PHONE_INVALID' }, 'transfer')
  },
  equal: ({ totalFen, peopleCount, split }) => {
    if (totalFen === null) return t('common.amountFirst')
    if (peopleCount === 0) return t('collection.peopleWrong')
    return split === null ? t('collection.tooSmall') : null
  },
  each: ({ people }) => (people.length === 0 ? t('collection.personFirst') : null),
}
