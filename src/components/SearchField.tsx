import { SearchBar } from '@nutui/nutui-react-taro'
import { useText } from '@/i18n'
import { Icon } from './Icon'
import { TellingsProvider } from './nutElements'
import { useFieldDescription } from './TypedInput'
import './SearchField.scss'

interface SearchFieldProps {
  /** What is searched, which also stands in the empty field. */
  label: string
  value: string
  onType: (text: string) => void
}

/** Narrows a list down while it is typed in. */
export function SearchField({ label, value, onType }: SearchFieldProps) {
  const t = useText()
  const described = useFieldDescription({ keys: 'text', label, isFailed: false })
  return (
    <TellingsProvider value={{ 'nut-searchbar-clear': { role: 'button', ariaLabel: t('common.clear') } }}>
      <SearchBar
        className="search-field"
        shape="round"
        leftIn={<Icon name="search" size="medium" />}
        value={value}
        placeholder={label}
        onChange={onType}
        // NutUI writes a colour of its own on the input.
        inputProps={{ ...described, style: {}, placeholderClass: 'search-field__placeholder' }}
      />
    </TellingsProvider>
  )
}
