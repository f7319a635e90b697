import { account } from '@/i18n/zh/account'

export default definePageConfig({ navigationBarTitleText: account.termsTitle })
