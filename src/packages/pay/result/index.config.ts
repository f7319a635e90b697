import { pay } from '@/i18n/zh/pay'

export default definePageConfig({ navigationBarTitleText: pay.resultTitle, enableShareAppMessage: true })
