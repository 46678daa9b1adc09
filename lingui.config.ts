import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** English stands in the code; Spanish is translated in `src/app/locales/es.po`. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['es'],
  catalogs: [{ path: '<rootDir>/src/app/locales/{locale}', include: ['src/app', 'src/ui', 'src/wizard', 'src/main.tsx'] }],
  format: formatter({ lineNumbers: false }),
})
