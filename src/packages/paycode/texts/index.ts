import { addTexts } from '@/i18n'
import { paycode as paycodeEn } from './en/paycode'
import { paycode } from './zh/paycode'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { paycode }, en: { paycode: paycodeEn } })
