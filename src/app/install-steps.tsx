import { Trans } from '@lingui/react/macro'
import type { InstallWay } from './install.ts'

/** What a person does to install the app, where the browser gives the app no button of its own; nothing where it does or is done. */
export function InstallSteps({ way }: { readonly way: InstallWay }) {
  switch (way) {
    case 'ios':
      return (
        <ol>
          <li>
            <Trans>Tap Share (the square with an arrow), below or above the page.</Trans>
          </li>
          <li>
            <Trans>Choose Add to Home Screen, then Add.</Trans>
          </li>
          <li>
            <Trans>
              Open the app from the Home Screen. It keeps data of its own there: what you have typed in the browser comes along by export
              and import.
            </Trans>
          </li>
        </ol>
      )
    case 'mac-safari':
      return (
        <ol>
          <li>
            <Trans>In the menu bar choose File, then Add to Dock.</Trans>
          </li>
          <li>
            <Trans>
              Open the app from the Dock. It keeps data of its own there: what you have typed in the browser comes along by export and
              import.
            </Trans>
          </li>
        </ol>
      )
    case 'menu':
      return (
        <p>
          <Trans>
            Look in the browser's menu for Install or Add to Home screen. Some browsers, such as Firefox on a computer, cannot install apps.
          </Trans>
        </p>
      )
    case 'offered':
    case 'installed':
      return null
  }
}
