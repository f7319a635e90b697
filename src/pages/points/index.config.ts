import { points } from '@/i18n/zh/points'

export default definePageConfig({
  navigationBarTitleText: points.title,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
