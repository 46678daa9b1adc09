import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Parts of screens that are loaded when they are needed take their time on a busy machine; what never comes fails all the same.
configure({ asyncUtilTimeout: 5000 })
afterEach(cleanup)
