/** Databases of this device: those with people's own work, and one with sample data to look around in. */
export type DatabaseChoice = 'own' | 'sample'

/** Whose database an account's is. */
export interface Owner {
  /** Id of the account. */
  readonly user: string
  /** Name and e-mail of the account as the server last said them: to tell people apart while there is no network. */
  readonly name: string
  readonly email: string
  /** Name of the database in IndexedDB. */
  readonly database: string
  /** Key of the organization for which the person worked here before the device met the account; null = none. */
  readonly organization?: string | null
}

/** Which databases this device has, and whose each of them is ([S11]). */
export interface Databases {
  /** The one that is open while nobody is signed in: of a device that works alone. */
  readonly alone: string
  /** The one to open at the next start. */
  readonly current: string
  readonly owners: readonly Owner[]
  /** Somebody has signed out without a network: the server hears of it before anything else is asked of it. */
  readonly signOutDue: boolean
  /** Ids of accounts whose data was removed from this device on purpose: that it is empty then is no loss ([S15]). */
  readonly removed: readonly string[]
}

const CHOICE_KEY = 'partners-guide-database'
const DATABASES_KEY = 'partners-guide-databases'
const SAMPLE = 'partners-guide-sample'

/** The name that the first database of a device has; those that come after it have an id behind it. */
const FIRST = 'partners-guide'

/** What a device has that nobody has signed in on. */
export const newDevice: Databases = { alone: FIRST, current: FIRST, owners: [], signOutDue: false, removed: [] }

/** Name of the database that a choice stands for. */
export function databaseName(choice: DatabaseChoice, databases: Databases = readDatabases()): string {
  return choice === 'sample' ? SAMPLE : databases.current
}

/** The database that this device used last. */
export function readDatabaseChoice(): DatabaseChoice {
  try {
    return localStorage.getItem(CHOICE_KEY) === 'sample' ? 'sample' : 'own'
  } catch {
    return 'own'
  }
}

/** Chooses a database and starts the app anew on it. */
export function switchDatabase(choice: DatabaseChoice, to = '/'): void {
  try {
    localStorage.setItem(CHOICE_KEY, choice)
  } finally {
    location.assign(to)
  }
}

/** Reads which databases this device has; those of a new device where nothing is noted or the note cannot be read. */
export function readDatabases(): Databases {
  try {
    const noted = JSON.parse(localStorage.getItem(DATABASES_KEY) ?? 'null') as Partial<Databases> | null
    if (noted === null || typeof noted.alone !== 'string' || typeof noted.current !== 'string' || !Array.isArray(noted.owners)) {
      return newDevice
    }
    const { alone, current, owners, signOutDue, removed } = noted
    return {
      alone,
      current,
      owners: owners.filter(isOwner),
      signOutDue: signOutDue === true,
      removed: Array.isArray(removed) ? removed.filter((user) => typeof user === 'string') : [],
    }
  } catch {
    return newDevice
  }
}

/** Notes which databases this device has. Throws where the browser stores nothing: then nothing may be switched either. */
export function noteDatabases(databases: Databases): void {
  localStorage.setItem(DATABASES_KEY, JSON.stringify(databases))
}

/** Calls back when another tab has noted other databases. */
export function followDatabases(listener: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === DATABASES_KEY) listener()
  })
}

/** Whose database that is; null = nobody's account. */
export function ownerOf(databases: Databases, database: string): Owner | null {
  return databases.owners.find((owner) => owner.database === database) ?? null
}

/** An account, as far as the choice of its database needs it. */
export type AccountName = Pick<Owner, 'user' | 'name' | 'email'>

/**
 * Gives an account its database and makes it the current one: the one that it has had here, else that of the device that worked alone
 * (`take`), else a new one. The device that works alone gets a new, empty one where its own was taken.
 *
 * @param newId a fresh id, for the name of a new database
 */
export function admitAccount(databases: Databases, account: AccountName, how: { readonly take: boolean; newId(): string }): Databases {
  const known = databases.owners.find((owner) => owner.user === account.user)
  const database = known?.database ?? (how.take ? databases.alone : `${FIRST}-${how.newId()}`)
  return {
    alone: database === databases.alone ? `${FIRST}-${how.newId()}` : databases.alone,
    current: database,
    owners: [...databases.owners.filter((owner) => owner.user !== account.user), { ...known, ...account, database }],
    signOutDue: false,
    removed: databases.removed.filter((user) => user !== account.user),
  }
}

/** Leaves an account's database, locked away under its name until that account signs in here again. */
export function leaveAccount(databases: Databases, signOutDue: boolean): Databases {
  return { ...databases, current: databases.alone, signOutDue }
}

/** Leaves a database that is removed from the device, and forgets whose it was. */
export function forgetDatabase(databases: Databases, database: string, signOutDue: boolean): Databases {
  const gone = databases.owners.filter((owner) => owner.database === database).map(({ user }) => user)
  return {
    ...leaveAccount(databases, signOutDue),
    owners: databases.owners.filter((owner) => owner.database !== database),
    removed: [...new Set([...databases.removed, ...gone])],
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false
  const { user, name, email, database } = value as Partial<Record<keyof Owner, unknown>>
  return [user, name, email, database].every((one) => typeof one === 'string')
}
