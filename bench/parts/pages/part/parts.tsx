import {
  Checkbox as NutCheckbox,
  NoticeBar as NutNoticeBar,
  Popup as NutPopup,
  Radio as NutRadio,
  Step as NutStep,
  Steps as NutSteps,
} from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { FunctionComponent } from 'react'
import { ChoiceGroup } from '@/components/ChoiceGroup'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { Consent } from '@/components/Consent'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { Timeline } from '@/components/Timeline'

const nothing = () => undefined
const lines = ['余额', '工商银行 1375', '招商银行 1496']
const sizes = ['标准', '大', '更大', '长辈'].map((label) => ({ label, value: label }))
const steps = ['已提交', '等待银行', '成功'].map((title) => ({ key: title, title, note: '2026年11月22日 21:05' }))
const sizeOf = (isOn: boolean) => sizes[isOn ? 1 : 0]?.value ?? ''

/** One part each: NutUI's under its own name, ours under ours, with the same content. On: opened, ticked, chosen, gone on. */
export const parts: Readonly<Record<string, FunctionComponent<{ isOn: boolean }>>> = {
  Popup: ({ isOn }) => (
    <NutPopup visible={isOn} position="bottom" title="选择付款方式">
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </NutPopup>
  ),
  Sheet: ({ isOn }) => (
    <Sheet title="选择付款方式" isOpen={isOn} onClose={nothing}>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Sheet>
  ),
  Dialog: ({ isOn }) => (
    <ConfirmDialog question="退出登录？" isOpen={isOn} yes={{ label: '退出登录', onTap: nothing }} onCancel={nothing}>
      钱和账单都在
    </ConfirmDialog>
  ),
  'Sheet (sign-out)': ({ isOn }) => (
    <Sheet title="退出登录？" isOpen={isOn} onClose={nothing}>
      <View className="hint">钱和账单都在</View>
      <PrimaryButton label="退出登录" onTap={nothing} />
      <PrimaryButton kind="text" label="取消" onTap={nothing} />
    </Sheet>
  ),
  Checkbox: ({ isOn }) => (
    <NutCheckbox checked={isOn} icon={<View />} activeIcon={<Icon name="check" />}>
      我已阅读并同意
    </NutCheckbox>
  ),
  Consent: ({ isOn }) => <Consent isChecked={isOn} lead="我已阅读并同意" documents={[]} onToggle={nothing} />,
  Radio: ({ isOn }) => <NutRadio.Group shape="button" direction="horizontal" value={sizeOf(isOn)} options={sizes} />,
  ChoiceGroup: ({ isOn }) => <ChoiceGroup title="字号" choices={sizes} selected={sizeOf(isOn)} onSelect={nothing} />,
  Steps: ({ isOn }) => (
    <NutSteps direction="vertical" type="dot" status="dynamic" value={isOn ? 3 : 2}>
      {steps.map(({ key, title, note }, index) => (
        <NutStep key={key} value={index + 1} title={title} description={note} />
      ))}
    </NutSteps>
  ),
  Timeline: ({ isOn }) => (
    <Timeline items={steps.map((step, index) => ({ ...step, state: index < (isOn ? 3 : 2) ? 'done' : 'current' }))} />
  ),
  NoticeBar: ({ isOn }) => (
    <NutNoticeBar leftIcon={null} wrap content={isOn ? '网络已断开，这里是上次看到的' : '模拟资金：这里的钱不是真钱'} />
  ),
  Notice: ({ isOn }) => <Notice text={isOn ? '网络已断开，这里是上次看到的' : '模拟资金：这里的钱不是真钱'} />,
}
