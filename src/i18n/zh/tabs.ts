/** The words of the native tab bar; app.config.ts names the tabs alike for the first picture. */
export const tabs = { home: '首页', bills: '账单', points: '积分', me: '我的' } as const
