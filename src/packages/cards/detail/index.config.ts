import { cards } from '@/i18n/zh/cards'

export default definePageConfig({ navigationBarTitleText: cards.detailTitle })
