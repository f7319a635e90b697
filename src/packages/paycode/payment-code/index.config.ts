import { paycode } from '../texts/zh/paycode'

export default definePageConfig({ navigationBarTitleText: paycode.title })
