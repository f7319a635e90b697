import { inbox } from '@/i18n/zh/inbox'

export default definePageConfig({ navigationBarTitleText: inbox.title, enablePullDownRefresh: true })
