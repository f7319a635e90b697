import { share } from '@/i18n/zh/share'

export default definePageConfig({ navigationBarTitleText: share.title, enableShareAppMessage: true })
