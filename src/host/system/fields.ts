import type { FieldAttributes, FieldNeeds } from './types'

/** A mini-program's input: it shows its digits for `number`, takes a pasted text whole, and carries its name itself. */
export function hostField({ keys, label }: FieldNeeds): FieldAttributes {
  const types = { text: 'text', digits: 'number', idNumber: 'idcard' } as const
  return { type: types[keys], ariaLabel: label }
}

/**
 * A browser's input. Its `number` is a quantity, which the wheel changes and which is empty as soon as there is a hyphen
 * in it, so digits are a matter of the keys alone. Taro's element stands around the real one, which gets the name.
 */
export function browserField({ keys, label, isFailed }: FieldNeeds): FieldAttributes {
  return {
    type: 'text',
    nativeProps: {
      'aria-label': label,
      ...(isFailed ? { 'aria-invalid': 'true' } : {}),
      ...(keys === 'digits' ? { inputMode: 'numeric' } : {}),
    },
  }
}
