import { collection } from '../texts/zh/collection'

export default definePageConfig({ navigationBarTitleText: collection.newTitle })
