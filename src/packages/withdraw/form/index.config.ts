import { withdraw } from '../texts/zh/withdraw'

export default definePageConfig({ navigationBarTitleText: withdraw.title })
