import { consents } from '@/i18n/zh/consents'

export default definePageConfig({ navigationBarTitleText: consents.title })
