import { account } from '../texts/zh/account'

export default definePageConfig({ navigationBarTitleText: account.termsTitle })
