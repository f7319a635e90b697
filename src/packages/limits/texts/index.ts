import { addTexts } from '@/i18n'
import { limits as limitsEn } from './en/limits'
import { limits } from './zh/limits'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { limits }, en: { limits: limitsEn } })
