import type { CharterList } from '../../charter.ts'

/** The seventeen resources of the Resource Commitment Chart (appendix). The paper prints Printing twice: one item, two printed rows. */
export const georgiaResources: CharterList = {
  sections: [
    {
      id: 'people',
      label: { en: 'Time and people', es: 'Tiempo y personas' },
      help: {
        en: 'What your people can give, month by month or for a single task.',
        es: 'Lo que su gente puede dar, cada mes o para una sola tarea.',
      },
    },
    {
      id: 'space',
      label: { en: 'Space and furniture', es: 'Espacio y muebles' },
      help: {
        en: 'Rooms to work and to meet in, and what stands in them.',
        es: 'Lugares para trabajar y reunirse, y lo que hay en ellos.',
      },
    },
    {
      id: 'technology',
      label: { en: 'Technology and equipment', es: 'Tecnología y equipo' },
      help: {
        en: 'Things that projects can borrow, use or be given.',
        es: 'Cosas que los proyectos pueden tomar prestadas, usar o recibir.',
      },
    },
    {
      id: 'services',
      label: { en: 'Services and supplies', es: 'Servicios y suministros' },
      help: { en: 'What events and projects use up.', es: 'Lo que consumen los eventos y proyectos.' },
    },
  ],
  items: [
    {
      id: 'representative-hours',
      kind: 'hours',
      section: 'people',
      label: { en: 'Hours of our Official Representative', es: 'Horas de nuestro representante oficial' },
      onForm: {
        en: 'About _____ hours per month of our Official Representative',
        es: 'Unas _____ horas al mes de nuestro representante oficial',
      },
      help: {
        en: 'Meetings, the work between them and the way there. An honest small number helps more than a large one.',
        es: 'Las reuniones, el trabajo entre ellas y los traslados. Un número pequeño pero honesto ayuda más que uno grande.',
      },
    },
    {
      id: 'technical-specialists',
      section: 'people',
      label: { en: 'Technical Specialists', es: 'Especialistas técnicos' },
      onForm: {
        en: 'Technical Specialists (e.g., social media, data and statistics, fundraising, volunteer recruitment, etc.)',
        es: 'Especialistas técnicos (p. ej., redes sociales, datos y estadísticas, recaudación de fondos, reclutamiento de voluntarios, etc.)',
      },
      help: {
        en: 'People with a skill that projects seldom have: social media, statistics, fundraising, recruiting volunteers. Say which skill in the note.',
        es: 'Personas con una habilidad que los proyectos rara vez tienen: redes sociales, estadística, recaudación de fondos, reclutamiento de voluntarios. Indique cuál en la nota.',
      },
    },
    {
      id: 'event-planner',
      section: 'people',
      label: { en: 'Event Planner', es: 'Organizador de eventos' },
      help: { en: 'Somebody who can plan and run a public event.', es: 'Alguien que pueda planear y dirigir un evento público.' },
    },
    {
      id: 'report-writing',
      section: 'people',
      label: { en: 'Report-Writing', es: 'Redacción de informes' },
      help: {
        en: 'Somebody who turns notes and figures into a readable report.',
        es: 'Alguien que convierta notas y cifras en un informe fácil de leer.',
      },
    },
    {
      id: 'support-staff',
      section: 'people',
      label: { en: 'Support Staff', es: 'Personal de apoyo' },
      help: { en: 'Help with calls, mailings, minutes and schedules.', es: 'Ayuda con llamadas, envíos, actas y calendarios.' },
    },
    {
      id: 'office-space',
      section: 'space',
      label: { en: 'Office Space', es: 'Espacio de oficina' },
      help: {
        en: 'A desk or room where a project can work for a while.',
        es: 'Un escritorio o cuarto donde un proyecto pueda trabajar por un tiempo.',
      },
    },
    {
      id: 'meeting-rooms',
      section: 'space',
      label: { en: 'Meeting Rooms', es: 'Salas de reuniones' },
      help: {
        en: 'Say in the amount how many people fit in, and in the note when the room is free.',
        es: 'Indique en la cantidad cuántas personas caben, y en la nota cuándo está libre la sala.',
      },
    },
    {
      id: 'office-furniture',
      section: 'space',
      label: { en: 'Office Furniture', es: 'Muebles de oficina' },
      help: { en: 'Desks, chairs, shelves, folding tables.', es: 'Escritorios, sillas, estantes, mesas plegables.' },
    },
    {
      id: 'office-supplies',
      section: 'services',
      label: { en: 'Office Supplies', es: 'Artículos de oficina' },
      help: { en: 'Paper, binders, name badges and the like.', es: 'Papel, carpetas, gafetes y cosas parecidas.' },
    },
    {
      id: 'computer-software',
      section: 'technology',
      label: { en: 'Computer Software', es: 'Programas de computadora' },
      help: {
        en: 'Licenses that projects may use, such as design, survey or mapping programs.',
        es: 'Licencias que los proyectos puedan usar, por ejemplo de diseño, encuestas o mapas.',
      },
    },
    {
      id: 'computer-hardware',
      section: 'technology',
      label: { en: 'Computer Hardware', es: 'Equipo de cómputo' },
      help: {
        en: 'Laptops, projectors, printers to lend or give.',
        es: 'Computadoras portátiles, proyectores o impresoras para prestar o donar.',
      },
    },
    {
      id: 'video-conferencing',
      section: 'technology',
      label: { en: 'Video-Conferencing', es: 'Videoconferencia' },
      help: {
        en: 'An account or a room from which a meeting can be joined from afar.',
        es: 'Una cuenta o una sala desde la que se pueda participar a distancia en una reunión.',
      },
    },
    {
      id: 'transportation',
      section: 'services',
      label: { en: 'Transportation', es: 'Transporte' },
      help: {
        en: 'Vehicles, drivers or passes for project work and events.',
        es: 'Vehículos, conductores o pases para el trabajo de los proyectos y los eventos.',
      },
    },
    {
      id: 'printing',
      section: 'services',
      label: { en: 'Printing', es: 'Impresión' },
      help: {
        en: 'Flyers, posters, handouts. The paper chart lists printing twice; answer it once here.',
        es: 'Volantes, carteles, folletos. La tabla en papel menciona la impresión dos veces; aquí se contesta una sola vez.',
      },
    },
    {
      id: 'volunteers',
      section: 'people',
      label: { en: 'Volunteers', es: 'Voluntarios' },
      help: {
        en: 'Say about how many and for what kind of work; never name a survivor.',
        es: 'Indique cuántos, más o menos, y para qué tipo de trabajo; nunca nombre a una persona sobreviviente.',
      },
    },
    {
      id: 'equipment',
      section: 'technology',
      label: { en: 'Equipment', es: 'Equipo' },
      help: {
        en: 'Anything else of use: sound system, tents, display boards, cameras.',
        es: 'Cualquier otra cosa útil: equipo de sonido, carpas, tableros, cámaras.',
      },
    },
    {
      id: 'food-catering',
      section: 'services',
      label: { en: 'Food/Catering', es: 'Comida y servicio de banquetes' },
      help: { en: 'Refreshments for meetings, trainings and events.', es: 'Refrigerios para reuniones, capacitaciones y eventos.' },
    },
  ],
  paperOrder: [
    'representative-hours',
    'technical-specialists',
    'event-planner',
    'report-writing',
    'support-staff',
    'office-space',
    'meeting-rooms',
    'office-furniture',
    'office-supplies',
    'computer-software',
    'computer-hardware',
    'video-conferencing',
    'transportation',
    'printing',
    'volunteers',
    'equipment',
    'printing',
    'food-catering',
  ],
}
