import { addTexts } from '@/i18n'
import { cards as cardsEn } from './en/cards'
import { cards } from './zh/cards'

/** The sentences of this package, which come with it: every page of it imports this file. */
addTexts({ zh: { cards }, en: { cards: cardsEn } })
