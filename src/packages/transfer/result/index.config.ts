import { transfer } from '../texts/zh/transfer'

export default definePageConfig({ navigationBarTitleText: transfer.resultTitle, enableShareAppMessage: true })
