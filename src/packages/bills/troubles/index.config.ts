import { troubles } from '../texts/zh/troubles'

export default definePageConfig({ navigationBarTitleText: troubles.title, enablePullDownRefresh: true })
