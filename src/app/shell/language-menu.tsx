import { Trans } from '@lingui/react/macro'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { languages, useLanguage } from '../i18n.ts'

/** Shows the language in use and switches to another one; each is named in itself. */
export function LanguageMenu() {
  const { language, setLanguage } = useLanguage()
  return (
    <Menu
      className="shell-button"
      label={
        <>
          <span className="usa-sr-only">
            <Trans>Language:</Trans>{' '}
          </span>
          <span className="shell-wide">{languages.find(({ id }) => id === language)?.name}</span>
          <span className="shell-narrow" aria-hidden="true">
            {language.toUpperCase()}
          </span>
        </>
      }
    >
      {languages.map(({ id, name }) => (
        <MenuItem key={id} lang={id} current={id === language} onSelect={() => void setLanguage(id)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  )
}
