import * as z from 'zod'

/** A person's name as it comes from outside. */
export const nameShape = z.string().trim().min(1).max(200)

/** A mail address as it comes from outside. */
export const emailShape = z.string().trim().toLowerCase().max(320).pipe(z.email())
