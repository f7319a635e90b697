import { addTexts } from '@/i18n'
import { troubles as troublesEn } from './en/troubles'
import { troubles } from './zh/troubles'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { troubles }, en: { troubles: troublesEn } })
