import type { WorkGroup } from '../../charter.ts'

/** The eight work groups: names and goals of the introduction, headings, populations, factors and projects of the selection form (appendix). */
export const georgiaWorkGroups: readonly WorkGroup[] = [
  {
    id: '1',
    number: 1,
    name: { en: 'Community Awareness and Education', es: 'Concientización y educación de la comunidad' },
    nameOnForm: {
      en: 'Work Group 1: COMMUNITY AWARENESS AND EDUCATION',
      es: 'Grupo de trabajo 1: CONCIENTIZACIÓN Y EDUCACIÓN DE LA COMUNIDAD',
    },
    goal: {
      en: 'A measurable change in how well communities know and understand human trafficking.',
      es: 'Un cambio medible en cuánto conocen y entienden las comunidades la trata de personas.',
    },
    population: {
      en: 'The general public and its key organizations and institutions (e.g., businesses, civic, political, faith-based, human service, public safety, etc.).',
      es: 'El público en general y sus organizaciones e instituciones clave (p. ej., empresas, entidades cívicas, políticas, religiosas, de servicios humanos, de seguridad pública, etc.).',
    },
    factors: {
      en: 'Lack of awareness/knowledge, norms and beliefs, patterns of behavior/activities.',
      es: 'Falta de conciencia o conocimiento, normas y creencias, patrones de conducta o actividades.',
    },
    projectTypes: { en: 'Raising awareness and providing education.', es: 'Crear conciencia y brindar educación.' },
    membership: 'anyone',
    reading: 'open',
  },
  {
    id: '2',
    number: 2,
    name: { en: 'Youth Aware and Safe', es: 'Jóvenes informados y seguros' },
    nameOnForm: { en: 'Work Group 2: YOUTH AWARE AND SAFE', es: 'Grupo de trabajo 2: JÓVENES INFORMADOS Y SEGUROS' },
    goal: {
      en: 'A measurable change in how aware children and youth are, and how safe they keep themselves and each other.',
      es: 'Un cambio medible en cuánto saben los niños y jóvenes, y en cómo se cuidan a sí mismos y entre ellos.',
    },
    population: {
      en: 'Children and youth and their parents/caretakers. Key professionals that work with children and youth (e.g., teachers, coaches, etc.).',
      es: 'Niños y jóvenes y sus padres o cuidadores. Profesionales clave que trabajan con niños y jóvenes (p. ej., maestros, entrenadores, etc.).',
    },
    factors: {
      en: 'Lack of awareness/knowledge, norms regarding girls/boys and sex, glorification of “pimp culture,” online/social media access to/from exploiters.',
      es: 'Falta de conciencia o conocimiento, normas sobre las niñas, los niños y el sexo, glorificación de la “cultura del proxeneta”, acceso de los explotadores por internet y redes sociales.',
    },
    projectTypes: {
      en: 'Increasing awareness and knowledge of children and youth about enticements and grooming, especially via online and social media; how to keep self and peers safe; practices when dating and other activities to avoid sexual exploitation.',
      es: 'Aumentar la conciencia y el conocimiento de niños y jóvenes sobre los engaños y la captación, sobre todo por internet y redes sociales; cómo cuidarse y cuidar a sus compañeros; prácticas en citas y otras actividades para evitar la explotación sexual.',
    },
    membership: 'anyone',
    reading: 'open',
  },
  {
    id: '3',
    number: 3,
    name: { en: 'Deterring Traffickers and Buyers', es: 'Disuadir a tratantes y compradores' },
    nameOnForm: {
      en: 'Work Group 3: DETERRING TRAFFICKERS AND BUYERS',
      es: 'Grupo de trabajo 3: DISUADIR A TRATANTES Y COMPRADORES',
    },
    goal: {
      en: 'A measurable change in how many people are kept from trafficking and from buying.',
      es: 'Un cambio medible en cuántas personas desisten de traficar y de comprar.',
    },
    population: {
      en: 'Traffickers and solicitors/purchasers (or buyers).',
      es: 'Tratantes y quienes solicitan o pagan (compradores).',
    },
    factors: {
      en: 'Access to children (online and offline) with intent to exploit, anti-social norms and beliefs, pornography (often a part of trafficking), enforcement of the law.',
      es: 'Acceso a niños (en línea y en persona) con intención de explotarlos, normas y creencias antisociales, pornografía (a menudo parte de la trata), aplicación de la ley.',
    },
    projectTypes: {
      en: 'Non-law enforcement efforts to reduce demand by focusing on those who traffic minors and solicit/purchase sex with minors. Also encouraging and/or supporting efforts by law enforcement.',
      es: 'Esfuerzos ajenos a la policía para reducir la demanda, centrados en quienes tratan con menores y solicitan o pagan sexo con menores. También alentar o apoyar los esfuerzos de las fuerzas del orden.',
    },
    membership: 'anyone',
    reading: 'open',
  },
  {
    id: '4',
    number: 4,
    name: { en: 'Keeping At-Risk Youth Safe', es: 'Mantener seguros a los jóvenes en riesgo' },
    nameOnForm: {
      en: 'Work Group 4: KEEPING AT-RISK YOUTH SAFE',
      es: 'Grupo de trabajo 4: MANTENER SEGUROS A LOS JÓVENES EN RIESGO',
    },
    goal: {
      en: 'A measurable change in how safe children and youth at higher risk are.',
      es: 'Un cambio medible en la seguridad de los niños y jóvenes con mayor riesgo.',
    },
    population: {
      en: 'Children in out-of-home care, abused and neglected, runaway, juvenile offenders, poor academic performance, disconnected.',
      es: 'Niños en cuidado fuera del hogar, maltratados y desatendidos, que huyeron de casa, menores infractores, con bajo rendimiento escolar, desvinculados.',
    },
    factors: {
      en: 'Child maltreatment, serious family discord, academic failure, delinquency, abandonment, juvenile detention/reentry.',
      es: 'Maltrato infantil, conflictos familiares graves, fracaso escolar, delincuencia, abandono, detención juvenil y reinserción.',
    },
    projectTypes: {
      en: 'Increasing protection for children and youth in high risk situations or who engage in behavior that places them at increased risk. Efforts may include a focus on boys, either inclusive of the project or a separate project.',
      es: 'Aumentar la protección de niños y jóvenes en situaciones de alto riesgo o con conductas que aumentan su riesgo. Los esfuerzos pueden centrarse en los varones, dentro del proyecto o en un proyecto aparte.',
    },
    membership: 'anyone',
    reading: 'open',
  },
  {
    id: '5',
    number: 5,
    name: { en: 'Apprehending, Investigating, and Prosecuting', es: 'Detener, investigar y procesar' },
    nameOnForm: {
      en: 'Work Group 5: APPREHENDING, INVESTIGATING, AND PROSECUTING',
      es: 'Grupo de trabajo 5: DETENER, INVESTIGAR Y PROCESAR',
    },
    goal: {
      en: 'A measurable change in how many who exploit others are apprehended, investigated and prosecuted.',
      es: 'Un cambio medible en cuántas personas que explotan a otras son detenidas, investigadas y procesadas.',
    },
    population: {
      en: 'Traffickers and solicitors/purchasers (or buyers) and their enablers that have committed criminal acts of exploitation.',
      es: 'Tratantes y quienes solicitan o pagan (compradores), y sus facilitadores, que hayan cometido actos criminales de explotación.',
    },
    factors: {
      en: 'Access to children (online and offline) with intent to exploit, anti-social norms and beliefs, pornography (often a part of trafficking), enforcement of the law.',
      es: 'Acceso a niños (en línea y en persona) con intención de explotarlos, normas y creencias antisociales, pornografía (a menudo parte de la trata), aplicación de la ley.',
    },
    projectTypes: {
      en: 'Surveillance and other enforcement measures to apprehend, investigate, and prosecute. (This WG will contain members of government only).',
      es: 'Vigilancia y otras medidas policiales para detener, investigar y procesar. (Este grupo tendrá solo miembros del gobierno).',
    },
    membership: 'government',
    reading: 'closed',
  },
  {
    id: '6',
    number: 6,
    name: {
      en: 'Examining Labor, International, and Adult Sex Trafficking',
      es: 'Examinar la trata laboral, la internacional y la trata sexual de adultos',
    },
    nameOnForm: {
      en: 'Work Group 6: EXAMINING ADULTS, LABOR, AND INTERNATIONAL TRAFFICKING',
      es: 'Grupo de trabajo 6: EXAMINAR LA TRATA DE ADULTOS, LABORAL E INTERNACIONAL',
    },
    goal: {
      en: 'A measurable change in what is known of labor, international and adult sex trafficking, and of the need for projects.',
      es: 'Un cambio medible en lo que se sabe de la trata laboral, internacional y sexual de adultos, y de la necesidad de proyectos.',
    },
    population: {
      en: 'May include traffickers, solicitors/purchasers, and victims of labor trafficking, international trafficking, and adult sex trafficking.',
      es: 'Puede incluir a tratantes, a quienes solicitan o pagan, y a víctimas de trata laboral, trata internacional y trata sexual de adultos.',
    },
    factors: { en: 'Varied depending on type of trafficking.', es: 'Varían según el tipo de trata.' },
    projectTypes: {
      en: 'A Work Group set up to examine labor trafficking, international trafficking, and adult sex trafficking to gather information and assess need. WG members would evaluate if projects would be feasible in 2016, and if so, what type.',
      es: 'Un grupo de trabajo creado para examinar la trata laboral, la trata internacional y la trata sexual de adultos, reunir información y evaluar la necesidad. Sus miembros evaluarían si sería viable tener proyectos en 2016 y, de ser así, de qué tipo.',
    },
    membership: 'anyone',
    reading: 'open',
    feasibilityFirst: {
      year: 2016,
      note: {
        en: 'This group gathers information and assesses need first. Its members then say whether projects are feasible, and of what type.',
        es: 'Este grupo primero reúne información y evalúa la necesidad. Después sus miembros dicen si los proyectos son viables y de qué tipo.',
      },
    },
  },
  {
    id: '7',
    number: 7,
    name: { en: 'Survivors Supported and Protected', es: 'Sobrevivientes con apoyo y protección' },
    nameOnForm: {
      en: 'Work Group 7: SURVIVORS SUPPORTED AND PROTECTED',
      es: 'Grupo de trabajo 7: SOBREVIVIENTES CON APOYO Y PROTECCIÓN',
    },
    goal: {
      en: 'A measurable change in the treatment and protection that survivors in care receive.',
      es: 'Un cambio medible en el tratamiento y la protección que reciben las personas sobrevivientes en atención.',
    },
    population: {
      en: 'High-need survivors receiving care coordination services from GA Cares.',
      es: 'Sobrevivientes con grandes necesidades que reciben coordinación de atención de GA Cares.',
    },
    factors: { en: 'As determined by the CANS-CSE assessment.', es: 'Los que determine la evaluación CANS-CSE.' },
    projectTypes: {
      en: 'Developed in collaboration with Georgia Cares to develop treatment and protection services needed by survivors that current system lacks.',
      es: 'Se desarrollan en colaboración con Georgia Cares para crear los servicios de tratamiento y protección que las personas sobrevivientes necesitan y que el sistema actual no tiene.',
    },
    membership: 'anyone',
    reading: 'open',
    collaborator: {
      id: 'georgia-cares',
      name: { en: 'Georgia Cares', es: 'Georgia Cares' },
      note: {
        en: 'Projects of this group are developed together with Georgia Cares, which coordinates the care of survivors.',
        es: 'Los proyectos de este grupo se desarrollan junto con Georgia Cares, que coordina la atención de las personas sobrevivientes.',
      },
    },
  },
  {
    id: '8',
    number: 8,
    name: { en: 'Survivors Recovering and Thriving', es: 'Sobrevivientes que se recuperan y salen adelante' },
    nameOnForm: {
      en: 'Work Group 8: SURVIVORS RECOVERING AND THRIVING',
      es: 'Grupo de trabajo 8: SOBREVIVIENTES QUE SE RECUPERAN Y SALEN ADELANTE',
    },
    goal: {
      en: 'A measurable change in the long-term recovery of survivors: college, work and a future of their own.',
      es: 'Un cambio medible en la recuperación a largo plazo de las personas sobrevivientes: estudios, trabajo y un futuro propio.',
    },
    population: {
      en: 'Survivors whose cases are or soon will be closed.',
      es: 'Sobrevivientes cuyos casos están o pronto estarán cerrados.',
    },
    factors: {
      en: 'Victims or former victims of CSEC, which may include young adults above the age of 18.',
      es: 'Víctimas o antiguas víctimas de explotación sexual comercial de menores (CSEC), que pueden incluir a jóvenes mayores de 18 años.',
    },
    projectTypes: {
      en: 'Providing specialized support to survivors of a long-term nature (e.g., preparing for and entering college; career planning, etc.).',
      es: 'Dar a las personas sobrevivientes apoyo especializado a largo plazo (p. ej., preparación e ingreso a la universidad; planificación de carrera, etc.).',
    },
    membership: 'anyone',
    reading: 'open',
  },
]
