import type { CharterList } from '../../charter.ts'

/** Sectors to begin with, after the kinds of organizations that the source document speaks of; staff settle the final list. */
export const georgiaSectors: CharterList = {
  items: [
    { id: 'business', label: { en: 'Business', es: 'Empresas' } },
    { id: 'civic', label: { en: 'Civic', es: 'Entidades cívicas' } },
    { id: 'education', label: { en: 'Education', es: 'Educación' } },
    { id: 'faith-based', label: { en: 'Faith-based', es: 'Organizaciones religiosas' } },
    { id: 'health', label: { en: 'Health care', es: 'Salud' } },
    { id: 'human-service', label: { en: 'Human services', es: 'Servicios humanos' } },
    { id: 'justice', label: { en: 'Courts and prosecution', es: 'Tribunales y fiscalías' } },
    { id: 'political', label: { en: 'Political', es: 'Entidades políticas' } },
    { id: 'public-safety', label: { en: 'Public safety', es: 'Seguridad pública' } },
    { id: 'other', label: { en: 'Other', es: 'Otro' } },
  ],
}
