import type { DeviceState } from '../hostDeps'

/** The screen of the phone all sizes come from, in pixels of the page: 375 wide, with a bar for gestures below. */
export const screen = {
  width: 375,
  height: 812,
  statusBarHeight: 44,
  pixelRatio: 3,
  tabBarHeight: 83,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
} as const

export const systemOf = ({ platform }: DeviceState): string => (platform === 'ios' ? 'iOS 17.5' : 'Android 14')
