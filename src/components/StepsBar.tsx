import { Step, Steps } from '@nutui/nutui-react-taro'
import { TellingsProvider } from './nutElements'
import './StepsBar.scss'

interface StepsBarProps {
  /** From 1. */
  step: number
  total: number
  /** The same in words. */
  label: string
}

/** Where somebody is on a way of a few steps. */
export function StepsBar({ step, total, label }: StepsBarProps) {
  return (
    <TellingsProvider value={{ 'nut-steps': { role: 'img', ariaLabel: label } }}>
      <Steps className="steps-bar" value={step} layout="double" status="dynamic">
        {Array.from({ length: total }, (_, before) => before + 1).map((each) => (
          <Step key={each} value={each} />
        ))}
      </Steps>
    </TellingsProvider>
  )
}
