import type { CharterList } from '../../charter.ts'

/** The six elements of a disciplined project start-up (Role in Project Implementation). */
export const georgiaStartUpElements: CharterList = {
  items: [
    {
      id: 'success-criterion',
      kind: 'criterion',
      label: { en: 'Criterion for success', es: 'Criterio de éxito' },
      wording: { en: 'clear criterion for success', es: 'un criterio claro de éxito' },
    },
    {
      id: 'tasks',
      kind: 'tasks',
      label: { en: 'Tasks and activities', es: 'Tareas y actividades' },
      wording: { en: 'discrete tasks and activities', es: 'tareas y actividades bien separadas' },
    },
    {
      id: 'schedule',
      kind: 'schedule',
      label: { en: 'Schedule', es: 'Calendario' },
      wording: { en: 'work schedule with timeline', es: 'un plan de trabajo con fechas' },
    },
    {
      id: 'outputs-outcomes',
      kind: 'results',
      label: { en: 'Outputs and outcomes', es: 'Productos y resultados' },
      wording: {
        en: 'specific outputs and outcomes with indicators for each',
        es: 'productos y resultados específicos, cada uno con sus indicadores',
      },
    },
    {
      id: 'goal',
      kind: 'goal',
      label: { en: 'Task Force goal', es: 'Meta del Grupo Especial' },
      wording: { en: 'clear connection with a Task Force goal', es: 'una relación clara con una meta del Grupo Especial' },
    },
    {
      id: 'collective-impact',
      kind: 'contribution',
      label: { en: 'Contribution to collective impact', es: 'Aporte al impacto colectivo' },
      wording: {
        en: 'illustration or indication of how outputs and outcomes will contribute to achieving the collective impact target associated with the goal on which the project is focused',
        es: 'una muestra de cómo los productos y resultados ayudarán a alcanzar la meta de impacto colectivo a la que se dirige el proyecto',
      },
    },
  ],
}

/** The ten project success factors (Project Support Guide, appendix). */
export const georgiaSuccessFactors: CharterList = {
  items: [
    {
      id: 'communicating-goals',
      label: { en: 'Communicating goals', es: 'Comunicar las metas' },
      wording: {
        en: 'Assisting with communicating the project’s goals and objective to program partners and other key stakeholders.',
        es: 'Ayudar a comunicar las metas y el objetivo del proyecto a los programas socios y a otras partes interesadas clave.',
      },
    },
    {
      id: 'enlisting-leaders',
      label: { en: 'Enlisting decision-makers', es: 'Sumar a quienes deciden' },
      wording: {
        en: 'Assisting with enlisting, facilitating, and supporting the involvement of policy-level CEO’s and other key decision-makers, if needed.',
        es: 'Ayudar a sumar, facilitar y apoyar la participación de directivos y otras personas clave que deciden, si hace falta.',
      },
    },
    {
      id: 'carrying-out-tasks',
      label: { en: 'Carrying out tasks on time', es: 'Cumplir las tareas a tiempo' },
      wording: {
        en: 'Carrying out tasks in accordance with the timeline and schedule of activities for executing the protocol.',
        es: 'Llevar a cabo las tareas según los plazos y el calendario de actividades para aplicar el protocolo.',
      },
    },
    {
      id: 'regular-discussions',
      label: { en: 'Regular discussions', es: 'Conversaciones regulares' },
      wording: {
        en: 'Regular discussions with project partners regarding the progress and problems of the effort.',
        es: 'Conversaciones regulares con los socios del proyecto sobre sus avances y problemas.',
      },
    },
    {
      id: 'involving-partners',
      label: { en: 'Involving partner programs', es: 'Involucrar a los programas socios' },
      wording: {
        en: 'Assisting with involvement of partner programs and affected personnel when problems or barriers arise.',
        es: 'Ayudar a involucrar a los programas socios y al personal afectado cuando surgen problemas o barreras.',
      },
    },
    {
      id: 'technical-tasks',
      label: { en: 'Critical technical tasks', es: 'Tareas técnicas críticas' },
      wording: {
        en: 'Helping with critical technical tasks associated with the plan of activities (e.g., reports, updating data for evaluation, etc.)',
        es: 'Ayudar con tareas técnicas críticas del plan de actividades (p. ej., informes, actualización de datos para la evaluación, etc.)',
      },
    },
    {
      id: 'making-the-case',
      label: { en: 'Making the case', es: 'Defender las metas' },
      wording: {
        en: 'Helping to make the case for the project’s goals to key stakeholders (e.g., making presentations, attending relevant meetings, updating key leaders).',
        es: 'Ayudar a defender las metas del proyecto ante las partes interesadas clave (p. ej., dar presentaciones, asistir a reuniones pertinentes, informar a líderes clave).',
      },
    },
    {
      id: 'feedback-data',
      label: { en: 'Feedback data', es: 'Datos de seguimiento' },
      wording: {
        en: 'Providing feedback data and information to track progress toward outcomes.',
        es: 'Proporcionar datos e información para seguir el avance hacia los resultados.',
      },
    },
    {
      id: 'interagency-agreements',
      label: { en: 'Interagency agreements', es: 'Acuerdos entre agencias' },
      wording: {
        en: 'Facilitating interagency agreements to support ongoing use of the effective practices.',
        es: 'Facilitar acuerdos entre agencias para que las prácticas eficaces sigan en uso.',
      },
    },
    {
      id: 'troubleshooting',
      label: { en: 'Trouble-shooting with the chair', es: 'Resolver problemas con quien preside' },
      wording: {
        en: 'Working with or providing support to Work Group Chair in trouble-shooting and addressing unexpected crisis and barriers.',
        es: 'Trabajar con quien preside el grupo de trabajo, o apoyarlo, para resolver problemas y atender crisis y barreras inesperadas.',
      },
    },
  ],
}
