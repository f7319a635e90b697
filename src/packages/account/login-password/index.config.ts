import { loginMethods } from '@/i18n/zh/loginMethods'

export default definePageConfig({ navigationBarTitleText: loginMethods.passwordTitle })
