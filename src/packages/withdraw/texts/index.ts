import { addTexts } from '@/i18n'
import { withdraw as withdrawEn } from './en/withdraw'
import { withdraw } from './zh/withdraw'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { withdraw }, en: { withdraw: withdrawEn } })
