export default definePageConfig({ navigationBarTitleText: 'part' })
