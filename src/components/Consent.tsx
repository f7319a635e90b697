import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './Consent.scss'

interface ConsentProps {
  isChecked: boolean
  onToggle: () => void
  /** What stands before the documents, for example "I have read and accept". */
  lead: string
  documents: readonly { title: string; onOpen: () => void }[]
  /** Marks the line when somebody tried to go on without it. */
  isMissing?: boolean
}

/** An agreement that starts un-ticked; each document can be opened before it is accepted. */
export function Consent({ isChecked, onToggle, lead, documents, isMissing = false }: ConsentProps) {
  return (
    <View className={`consent ${isMissing ? 'consent--missing' : ''}`}>
      <Tappable className="consent__tap" role="checkbox" isChecked={isChecked} label={lead} onTap={onToggle}>
        <View className={`consent__box ${isChecked ? 'consent__box--on' : ''}`}>
          {isChecked && <Icon name="check" size="small" />}
        </View>
      </Tappable>
      <View className="consent__words">
        {/* The box beside it is called by these words. */}
        <Text ariaHidden="true" onClick={onToggle}>
          {lead}
        </Text>
        {documents.map(({ title, onOpen }) => (
          <Text key={title} className="consent__link" role="link" onClick={onOpen}>
            {title}
          </Text>
        ))}
      </View>
    </View>
  )
}
