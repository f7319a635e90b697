import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Icon } from '@/components/Icon'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Progress } from '@/components/Progress'
import { go } from '@/hooks/navigation'
import { useFirstStep } from '@/hooks/useFirstStep'
import { useStores } from '@/hooks/useStores'
import { type PlainTextKey, t } from '@/i18n'
import type { FirstStep } from '@/stores/FirstSteps'
import './FirstStepsCard.scss'

const words: Record<FirstStep, { title: PlainTextKey; note: PlainTextKey }> = {
  identity: { title: 'home.stepIdentity', note: 'home.stepIdentityNote' },
  pin: { title: 'home.stepPin', note: 'home.stepPinNote' },
  card: { title: 'home.stepCard', note: 'home.stepCardNote' },
  pay: { title: 'home.stepPay', note: 'home.stepPayNote' },
}

/** The way of a new user to the first payment: what is done, what comes next, and a button for that. */
export const FirstStepsCard = observer(function FirstStepsCard() {
  const { balance, firstSteps, bills } = useStores()
  const open = useFirstStep()
  const { next, steps, leftCount } = firstSteps
  // Nobody is invited to a first payment while one is still being checked.
  if (next === null || (next === 'pay' && bills.openRecent.length > 0)) return null
  const title = next === 'pay' ? t('home.stepsReady') : t('home.stepsLeft', { count: leftCount })
  return (
    <View className="first-steps">
      <View className="first-steps__title">{title}</View>
      <Progress
        done={steps.length - leftCount}
        total={steps.length}
        label={t('home.stepsDone', { count: steps.length - leftCount, total: steps.length })}
      />
      {steps.map(({ step, isDone }, index) => (
        <View
          key={step}
          className={`first-steps__step ${isDone ? 'first-steps__step--done' : ''} ${step === next ? 'first-steps__step--next' : ''}`}
        >
          <View className="first-steps__mark">{isDone ? <Icon name="check" size="small" /> : index + 1}</View>
          <View>
            <View className="first-steps__name">{t(words[step].title)}</View>
            {step === next && <View className="first-steps__note">{t(words[step].note)}</View>}
          </View>
        </View>
      ))}
      <View className="first-steps__next">
        <PrimaryButton label={t(words[next].title)} onTap={() => open(next)} />
        {next === 'pay' && !balance.availableFen && (
          <PrimaryButton kind="text" label={t('home.topUpFirst')} onTap={() => go('topUp')} />
        )}
      </View>
    </View>
  )
})
