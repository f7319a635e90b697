import { MerchantMark } from '@/components/MerchantMark'

/** Somebody by what is shown of their name: its last character, or the last digits of a phone. */
export function PersonMark({ name, size = 'normal' }: { name: string; size?: 'normal' | 'large' }) {
  return <MerchantMark name={Array.from(name).slice(-1).join('')} size={size} />
}
