import type { CharterList } from '../../charter.ts'

/** The fifteen barriers to planning and implementing projects (Introduction). */
export const georgiaBarriers: CharterList = {
  items: [
    { id: 'limited-vision', label: { en: 'Limited vision or failure to inspire', es: 'Visión limitada o falta de inspiración' } },
    {
      id: 'domination',
      label: {
        en: 'One partner manipulates or dominates; or partners compete for the lead',
        es: 'Un socio manipula o domina, o los socios compiten por el liderazgo',
      },
    },
    {
      id: 'unclear-purpose',
      label: {
        en: 'Lack of clear purpose and inconsistent level of understanding purpose',
        es: 'Falta de un propósito claro y comprensión desigual de él',
      },
    },
    {
      id: 'unclear-roles',
      label: { en: 'Lack of understanding roles and responsibilities', es: 'No se entienden los papeles y las responsabilidades' },
    },
    {
      id: 'no-decision-makers',
      label: {
        en: 'Lack of support from partner organizations with ultimate decision-making power',
        es: 'Falta de apoyo de las organizaciones socias que tienen la última palabra',
      },
    },
    {
      id: 'different-philosophies',
      label: { en: 'Differences of philosophies and manners of working', es: 'Diferencias de filosofía y de forma de trabajar' },
    },
    {
      id: 'lack-of-commitment',
      label: { en: 'Lack of commitment; unwilling participants', es: 'Falta de compromiso; participantes sin voluntad' },
    },
    {
      id: 'unequal-power',
      label: {
        en: 'Unequal and/or unacceptable balance of power and control',
        es: 'Reparto desigual o inaceptable del poder y el control',
      },
    },
    {
      id: 'missing-interests',
      label: {
        en: 'Key interests and/or people missing from the partnership',
        es: 'Faltan en la alianza intereses o personas clave',
      },
    },
    { id: 'hidden-agendas', label: { en: 'Hidden agendas', es: 'Intenciones ocultas' } },
    { id: 'failure-to-communicate', label: { en: 'Failure to communicate', es: 'Falta de comunicación' } },
    {
      id: 'no-evaluation',
      label: { en: 'Lack of evaluation or monitoring systems', es: 'Falta de sistemas de evaluación o seguimiento' },
    },
    { id: 'failure-to-learn', label: { en: 'Failure to learn', es: 'No se aprende de lo hecho' } },
    {
      id: 'cost-over-benefit',
      label: {
        en: 'Financial and time commitments outweigh potential benefits',
        es: 'El dinero y el tiempo que se piden pesan más que los posibles beneficios',
      },
    },
    { id: 'no-time-to-consult', label: { en: 'Too little time for effective consultation', es: 'Muy poco tiempo para consultar bien' } },
  ],
}
