import { bills } from '@/i18n/zh/bills'

export default definePageConfig({ navigationBarTitleText: bills.detailTitle })
