import { limits } from '../texts/zh/limits'

export default definePageConfig({ navigationBarTitleText: limits.title, enablePullDownRefresh: true })
