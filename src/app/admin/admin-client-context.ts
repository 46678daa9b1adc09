import { createContext, use } from 'react'
import { createAdminClient, type AdminClient } from '../../sync/admin-client.ts'

/** What the admin screens ask the server with; tests of screens give their own. */
export const AdminClientContext = createContext<AdminClient>(createAdminClient())

/** The way to the server's administration; hook. */
export function useAdminClient(): AdminClient {
  return use(AdminClientContext)
}
