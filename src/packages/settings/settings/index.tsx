import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ChoiceGroup } from '@/components/ChoiceGroup'
import { ListCard, ListRow } from '@/components/ListCard'
import { Screen } from '@/components/Screen'
import { SwitchRow } from '@/components/SwitchRow'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { NotificationSettings } from './NotificationSettings'

/** Language, colours and text size; each choice shows at once. */
function SettingsPage() {
  const { settings, session } = useStores()
  usePageTitle(t('me.settingsTitle'))
  return (
    <Screen>
      {session.isSignedIn && (
        <ListCard>
          <ListRow icon="user" title={t('me.loginMethods')} onTap={() => go('loginMethods')} />
          <ListRow icon="shield" title={t('consents.title')} onTap={() => go('consents')} />
        </ListCard>
      )}
      {session.isSignedIn && <NotificationSettings />}
      <ChoiceGroup
        title={t('me.language')}
        choices={[
          { value: 'zh', label: t('me.languageZh') },
          { value: 'en', label: t('me.languageEn') },
        ]}
        selected={settings.language}
        onSelect={settings.setLanguage}
      />
      <ChoiceGroup
        title={t('me.theme')}
        choices={[
          { value: 'system', label: t('me.themeSystem') },
          { value: 'light', label: t('me.themeLight') },
          { value: 'dark', label: t('me.themeDark') },
        ]}
        selected={settings.theme}
        onSelect={settings.setTheme}
      />
      <ChoiceGroup
        title={t('me.textSize')}
        choices={[
          { value: 'normal', label: t('me.textSizeStandard') },
          { value: 'large', label: t('me.textSizeLarge') },
          { value: 'larger', label: t('me.textSizeLarger') },
          { value: 'elder', label: t('me.textSizeElder') },
        ]}
        selected={settings.textSize}
        onSelect={settings.setTextSize}
      />
      <View className="panel">{t('me.textSizeSample')}</View>
      <ListCard>
        <SwitchRow
          title={t('me.pinKeys')}
          note={t('me.pinKeysNote')}
          isOn={settings.hasShuffledKeys}
          onToggle={() => settings.setShuffledKeys(!settings.hasShuffledKeys)}
        />
      </ListCard>
    </Screen>
  )
}

export default observer(SettingsPage)
