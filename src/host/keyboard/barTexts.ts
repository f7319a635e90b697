/** What a screen reader calls the bars Taro draws in the preview. The hosts name their own. */
export const barTexts = {
  zh: { back: '返回', home: '首页', tabs: '主要页面' },
  en: { back: 'Back', home: 'Home', tabs: 'Main pages' },
} as const
