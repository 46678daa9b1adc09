/** Databases of this device: one for the person's own work, one with sample data to look around in. */
export type DatabaseChoice = 'own' | 'sample'

const KEY = 'partners-guide-database'

/** Name of a database in IndexedDB. */
export function databaseName(choice: DatabaseChoice): string {
  return choice === 'sample' ? 'partners-guide-sample' : 'partners-guide'
}

/** The database that this device used last. */
export function readDatabaseChoice(): DatabaseChoice {
  try {
    return localStorage.getItem(KEY) === 'sample' ? 'sample' : 'own'
  } catch {
    return 'own'
  }
}

/** Chooses a database and starts the app anew on it. */
export function switchDatabase(choice: DatabaseChoice, to = '/'): void {
  try {
    localStorage.setItem(KEY, choice)
  } finally {
    location.assign(to)
  }
}
