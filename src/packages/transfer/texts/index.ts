import { addTexts } from '@/i18n'
import { transfer as transferEn } from './en/transfer'
import { transfer } from './zh/transfer'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { transfer }, en: { transfer: transferEn } })
