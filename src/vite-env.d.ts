/// <reference types="vite/client" />

declare module '*.po' {
  import type { Messages } from '@lingui/core'
  /** A language's compiled messages, by message id. */
  export const messages: Messages
}
