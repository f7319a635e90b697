export default definePageConfig({ navigationBarTitleText: '厦门数字钱包', enablePullDownRefresh: true })
