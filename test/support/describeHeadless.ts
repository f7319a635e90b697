import { isDevtools } from './hostPhone'

/** For specs that need the phone around the app: skipped on DevTools, which cannot play it. */
export const describeHeadless = isDevtools ? describe.skip : describe
