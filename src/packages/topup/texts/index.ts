import { addTexts } from '@/i18n'
import { topup as topupEn } from './en/topup'
import { topup } from './zh/topup'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { topup }, en: { topup: topupEn } })
