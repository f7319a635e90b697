import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Tappable } from '@/components/Tappable'
import { parts } from './parts'

/** The part that the address names, and a button that does with it what a person would. */
export default function PartPage() {
  const { name = '' } = useRouter().params
  const [isOn, setOn] = useState(false)
  const Part = parts[name]
  if (Part === undefined) throw new Error(`no part is called ${name}`)
  return (
    <View className="screen theme-light text-normal" role="main">
      <Tappable className="go" onTap={() => setOn(true)}>
        go
      </Tappable>
      <Part isOn={isOn} />
    </View>
  )
}
