import { Trans, useLingui } from '@lingui/react/macro'
import type { Language } from '../../domain/text.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { languages, useLanguage } from '../i18n.ts'
import { useTheme, type ThemeChoice } from '../theme.ts'

/** Language and colours, of this browser alone. */
export function LookSection() {
  const { t } = useLingui()
  const { language, setLanguage } = useLanguage()
  const { theme, setTheme } = useTheme()
  return (
    <section aria-labelledby="look-heading">
      <h2 id="look-heading">
        <Trans>Language and colors</Trans>
      </h2>
      <div className="settings-columns">
        <RadioGroup
          label={t`Language`}
          value={language}
          onInput={(value) => void setLanguage(value as Language)}
          options={languages.map(({ id, name }) => ({ value: id, label: <span lang={id}>{name}</span> }))}
        />
        <RadioGroup
          label={t`Colors`}
          value={theme}
          onInput={(value) => setTheme(value as ThemeChoice)}
          options={[
            { value: 'auto', label: t`As this device has them` },
            { value: 'light', label: t`Light` },
            { value: 'dark', label: t`Dark` },
          ]}
        />
      </div>
    </section>
  )
}
