import { useLaunchIntent } from '@/hooks/useLaunchIntent'

/** Draws nothing: follows from any page what the host opened the app for. */
export function LaunchFollower(): null {
  useLaunchIntent()
  return null
}
