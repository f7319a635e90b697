export default definePageConfig({ navigationBarTitleText: '登录或注册' })
