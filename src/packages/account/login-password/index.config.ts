import { loginMethods } from '../texts/zh/loginMethods'

export default definePageConfig({ navigationBarTitleText: loginMethods.passwordTitle })
