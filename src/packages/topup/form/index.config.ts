import { topup } from '../texts/zh/topup'

export default definePageConfig({ navigationBarTitleText: topup.title })
