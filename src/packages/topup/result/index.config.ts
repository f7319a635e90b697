import { topup } from '@/i18n/zh/topup'

export default definePageConfig({ navigationBarTitleText: topup.resultTitle })
