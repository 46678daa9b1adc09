import { text, type Text } from '../../text.ts'

/** Something that must never be collected, as it looks in a text. */
export interface UnsafePattern {
  readonly pattern: string
  /** What it looks like; reads on after “This looks like”. */
  readonly what: Text
  /** What to write instead, where that is not “leave it out”. */
  readonly instead?: Text
  /** Any of these; the match is the place. They are tried on a text in which every dash is `-` and every space a blank. */
  readonly shapes: readonly RegExp[]
}

/** Between a word and its number: “No.”, “number”, “#”, “:” and the like, in both languages. */
const MARK = String.raw`(?:[ -]?(?:no|nos|nr|num|number|numbers|nbr|núm|numero|número)\b[.:]?|[ ]?n[.]?º|[ ]?[#:])[ ]?[#:]?[ ]?`
/** A number as registries write it: letters, digits, dashes, slashes, with at least `n` digits in all. */
const registry = (n: number) => String.raw`(?=(?:[^0-9\n ]*[0-9]){${n}})[A-Z0-9](?:[A-Z0-9:/.-]*[A-Z0-9])?`
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-záéíóú]*'
/** A day with its year, in figures or words. */
const DATE = [
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`\d{4}[/.-]\d{1,2}[/.-]\d{1,2}`,
  String.raw`${MONTH}[.]? \d{1,2}(?:st|nd|rd|th)?,? (?:of )?\d{4}`,
  String.raw`\d{1,2}(?:st|nd|rd|th|º)? (?:de |of )?${MONTH}[.]?,? (?:de |del )?\d{4}`,
].join('|')
/** A full date of the years in which people were born who are grown or growing up now, and before the task force began to meet. */
const OLD_DATE = [
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:19[2-9]\d|200\d|201[0-2])`,
  String.raw`(?:19[2-9]\d|200\d|201[0-2])[/.-]\d{1,2}[/.-]\d{1,2}`,
].join('|')
/** Two or three words that begin with a capital, as names do. */
const NAME = String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}(?:\p{Ll}+|[.]))?(?: \p{Lu}\p{Ll}+)`

/** The patterns, in the order in which they are tried. Names, places and stories have no shape: no pattern stands for them. */
export const unsafePatterns: readonly UnsafePattern[] = [
  {
    pattern: 'social-security-number',
    what: text('a social security number', 'un número de seguro social'),
    shapes: [
      /(?<![\d-]|\d[.])\d{3}-\d{2}-\d{4}(?![\d-]|[.]\d)/,
      /(?<![\d.-])\d{3}[.]\d{2}[.]\d{4}(?![\d.-])/,
      // With blanks only where no other figures stand beside it, as in telephone numbers.
      /(?<![\d+.-] ?)(?!000|666|9)\d{3} (?!00)\d{2} (?!0000)\d{4}(?! ?[\d-])/,
      new RegExp(String.raw`\b(?:ssn|social security|seguro social|nss)\b[^\d\n]{0,20}\d{3}[ .-]?\d{2}[ .-]?\d{4}(?!\d)`, 'i'),
      new RegExp(String.raw`\b(?:ssn|nss)\b[^\d\n]{0,20}\d{4}(?!\d)`, 'i'),
    ],
  },
  {
    pattern: 'alien-registration-number',
    what: text('an alien registration number', 'un número de registro de extranjero'),
    shapes: [
      /(?<![\w#/+-])A[ ]?[#-]?[ ]?\d{8,9}(?![\w-])/,
      /(?<![\w#/+-])A[ ]?[#-]?[ ]?\d{2,3}[ -]\d{3}[ -]\d{3}(?![\w-])/,
      new RegExp(
        String.raw`(?<![\w-])(?:A|alien|extranjero)(?:[ -]?(?:registration|registro))?${MARK}A?[ -]?\d{3}[ -]?\d{3}[ -]?\d{1,3}(?!\w)`,
        'i',
      ),
      /(?<!\w)(?:EAC|WAC|LIN|SRC|NBC|MSC|IOE|YSC)[ -]?\d{2}[ -]?\d{3}[ -]?\d{5}(?!\d)/,
    ],
  },
  {
    pattern: 'case-number',
    what: text('the number of a case, docket or report', 'el número de un caso, expediente o informe'),
    shapes: [
      // Federal (1:14-cr-00123) and state (14-CR-00123, 2014CV1234, SUCR2014000123) shapes.
      /(?<![\w:-])\d{1,2}:\d{2}-?[a-z]{2,4}-?\d{3,6}(?!\w)/i,
      /(?<![\w-])(?:\d{2}|\d{4})[ -]?(?:CR|CV|CRM|MJ|JV|JC|DR|GJ)[ -]?\d{3,7}(?!\w)/,
      /(?<![\w-])[A-Z]{0,2}(?:CR|CV|JV)[ -]?\d{2,4}[ -]?\d{3,6}(?!\w)/,
      new RegExp(String.raw`\b(?:case|cause|caso|causa)${MARK}${registry(3)}`, 'i'),
      new RegExp(String.raw`\b(?:dockets?|expedientes?|warrant|indictment)${MARK}${registry(1)}`, 'i'),
      new RegExp(String.raw`\b(?:docket|expediente)[ ]${registry(3)}`, 'i'),
      new RegExp(
        String.raw`\b(?:police|incident|offense|arrest|policial|de incidente|de arresto)[ ](?:case|report|complaint|file|record)${MARK}${registry(3)}`,
        'i',
      ),
      new RegExp(String.raw`\b(?:informe|reporte|denuncia)[ ](?:policial|de incidente|de arresto)${MARK}${registry(3)}`, 'i'),
    ],
  },
  {
    pattern: 'birth-date',
    what: text('the birth date of a person', 'la fecha de nacimiento de una persona'),
    instead: text(
      'If it is the date of something else, do not write it right behind a name: name the event first.',
      'Si es la fecha de otra cosa, no la escriba justo después de un nombre: nombre primero el hecho.',
    ),
    shapes: [
      new RegExp(
        String.raw`(?<!\p{L})(?:d[.]?o[.]?b|birth ?date|birthday|date of birth|born|f[.] ?nac|fecha de nacimiento|cumpleaños|nacid[oa]|nació)(?!\p{L})[^\d\n]{0,20}?(?:${DATE})(?!\d)`,
        'iu',
      ),
      new RegExp(String.raw`(?<!\p{L})${NAME}(?:,| -|:)? ?[([]?(?:b[.] ?|n[.] ?|[*] ?)?(?:${OLD_DATE})(?!\d)`, 'u'),
    ],
  },
  {
    pattern: 'identity-document',
    what: text('the number of a passport, license or visa', 'el número de un pasaporte, licencia o visa'),
    shapes: [
      new RegExp(
        String.raw`\b(?:passport|pasaporte|driver'?s license|licencia de conducir|[TU]-? ?visa|visa [TU]|medical record|mrn|historia clínica)${MARK}${registry(5)}`,
        'i',
      ),
    ],
  },
]
