import { home } from '@/i18n/zh/home'

export default definePageConfig({ navigationBarTitleText: home.title, enablePullDownRefresh: true })
