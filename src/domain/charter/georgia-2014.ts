import type { Charter } from '../charter.ts'
import { georgiaBarriers } from './georgia-2014/barriers.ts'
import { georgiaBenefits } from './georgia-2014/benefits.ts'
import { georgiaCommitmentIndicators } from './georgia-2014/commitment-indicators.ts'
import { georgiaStartUpElements, georgiaSuccessFactors } from './georgia-2014/project-lists.ts'
import { georgiaResources } from './georgia-2014/resources.ts'
import { georgiaResponsibilities } from './georgia-2014/responsibilities.ts'
import { georgiaSectors } from './georgia-2014/sectors.ts'
import { georgiaWorkGroups } from './georgia-2014/work-groups.ts'

/**
 * The charter of the Georgia Statewide Human Trafficking Task Force, after its Partners Guide of October 2014. Where the guide sets no
 * figure (fiscal year, rhythm of benefits reviews and updates, thresholds), the figure here is a starting point for staff.
 */
export const georgia2014: Charter = {
  id: 'georgia-2014',
  version: 1,
  issued: '2014-10',
  name: {
    en: 'Georgia Statewide Human Trafficking Task Force',
    es: 'Grupo Especial Estatal de Georgia contra la Trata de Personas',
  },
  shortName: { en: 'Task Force', es: 'Grupo Especial' },
  coordinator: {
    name: { en: 'Criminal Justice Coordinating Council', es: 'Consejo Coordinador de Justicia Penal' },
    shortName: { en: 'CJCC', es: 'CJCC' },
  },
  mission: {
    text: {
      en: 'The CJCC-Statewide Human Trafficking Task Force works to protect Georgia’s citizens from perpetrators and systems of exploitation, and works to ensure recovery of victims so that they are ready for college, work, and a successful future.',
      es: 'El Grupo Especial Estatal de CJCC contra la Trata de Personas trabaja para proteger a los ciudadanos de Georgia de los perpetradores y sistemas de explotación, y para asegurar la recuperación de las víctimas, de modo que estén listas para la universidad, el trabajo y un futuro exitoso.',
    },
    preliminary: true,
  },
  sourceDocument: { en: 'Partners Guide, October 2014', es: 'Guía para socios, octubre de 2014' },
  workGroupTerm: {
    name: { en: 'Work Group', es: 'Grupo de trabajo' },
    abbreviation: { en: 'WG', es: 'GT' },
  },
  memorandum: {
    name: { en: 'Memorandum of Agreement', es: 'Memorando de acuerdo' },
    alsoCalled: { en: 'Memorandum of Understanding', es: 'Memorando de entendimiento' },
  },
  workGroups: georgiaWorkGroups,
  commitmentIndicators: georgiaCommitmentIndicators,
  responsibilities: georgiaResponsibilities,
  benefits: georgiaBenefits,
  resources: georgiaResources,
  barriers: georgiaBarriers,
  successFactors: georgiaSuccessFactors,
  startUpElements: georgiaStartUpElements,
  sectors: georgiaSectors,
  attendance: {
    minimum: { numerator: 3, denominator: 4 },
    exampleMeetings: 12,
    teleconferenceCounts: true,
    alternatesCount: false,
  },
  timeZone: 'America/New_York',
  year: { fiscalStartMonth: 7, reviewsBy: 'calendar' },
  rhythm: { performanceReviewMonths: 12, benefitsReviewsPerYear: 1, projectUpdateDays: 30 },
  smallCellThreshold: 5,
  anonymousMinimum: 5,
}
