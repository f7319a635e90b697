import { Progress as NutProgress } from '@nutui/nutui-react-taro'
import { TellingsProvider } from './nutElements'
import './Progress.scss'

interface ProgressProps {
  done: number
  total: number
  /** The same in words, for screen readers: words beside it say it to everybody else. */
  label: string
}

/** How far something has come. */
export function Progress({ done, total, label }: ProgressProps) {
  return (
    <TellingsProvider value={{ 'nut-progress': { role: 'img', ariaLabel: label } }}>
      <NutProgress
        className="progress"
        percent={Math.round((100 * done) / total)}
        color="var(--brand-500)"
        background="var(--line)"
      />
    </TellingsProvider>
  )
}
