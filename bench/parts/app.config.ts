export default defineAppConfig({ pages: ['pages/part/index'], window: { navigationBarTitleText: 'parts' } })
