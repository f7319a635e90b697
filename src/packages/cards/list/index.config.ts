import { cards } from '../texts/zh/cards'

export default definePageConfig({ navigationBarTitleText: cards.title })
