/** What looking for a newer version came to. */
export type UpdateFound = 'newest' | 'coming' | 'unreachable'

/** Asks the server once whether there is a newer build; the app's own watch then announces it. Never rejects. */
export async function lookForUpdate(container: ServiceWorkerContainer | undefined): Promise<UpdateFound> {
  try {
    const registration = await container?.getRegistration()
    if (!registration) return 'unreachable'
    await registration.update()
    return registration.installing || registration.waiting ? 'coming' : 'newest'
  } catch {
    return 'unreachable'
  }
}
