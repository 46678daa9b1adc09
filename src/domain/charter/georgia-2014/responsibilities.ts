import type { CharterList } from '../../charter.ts'

/** The six responsibilities of a partner's official representative (Partner Responsibilities) and the rows of the performance review. */
export const georgiaResponsibilities: CharterList = {
  items: [
    {
      id: 'attending-meetings',
      kind: 'attendance',
      label: { en: 'Attending Work Group meetings', es: 'Asistir a las reuniones del grupo de trabajo' },
      wording: {
        en: 'Official Representative attends and participates in Work Group meetings.',
        es: 'El representante oficial asiste a las reuniones del grupo de trabajo y participa en ellas.',
      },
      onForm: {
        en: 'Attending Work Group meetings. Minimum attendance for Partner-level members is 75%. For example, if there are 12 WG meetings/year, members must attend a minimum of 9 of them. Teleconference participation will be offered.',
        es: 'Asistir a las reuniones del grupo de trabajo. La asistencia mínima de los miembros con nivel de socio es del 75%. Por ejemplo, si hay 12 reuniones al año, deben asistir por lo menos a 9. Se ofrecerá participar por teleconferencia.',
      },
      help: {
        en: 'Look at the attendance figures first. Then say what helped your representative to take part, or what stood in the way. Joining by phone or video counts.',
        es: 'Mire primero los datos de asistencia. Luego diga qué ayudó a su representante a participar o qué lo impidió. Participar por teléfono o video también cuenta.',
      },
    },
    {
      id: 'project-planning',
      label: { en: 'Participation in project planning', es: 'Participar en la planificación de proyectos' },
      wording: {
        en: 'Official Representative participates in Work Group project planning and implementation.',
        es: 'El representante oficial participa en la planificación y ejecución de los proyectos del grupo de trabajo.',
      },
      onForm: {
        en: 'Participation in project planning and implementation.',
        es: 'Participación en la planificación y ejecución de proyectos.',
      },
      help: {
        en: 'Which projects did your representative help to plan, and which tasks did he or she carry out? Did they stay on plan?',
        es: '¿Qué proyectos ayudó a planificar su representante y qué tareas llevó a cabo? ¿Se siguió el plan?',
      },
    },
    {
      id: 'linking-resources',
      label: { en: 'Linking committed resources', es: 'Vincular los recursos comprometidos' },
      wording: {
        en: 'Official Representative links committed resources of the partner organization to project planning and implementation.',
        es: 'El representante oficial vincula los recursos comprometidos por la organización con la planificación y ejecución de los proyectos.',
      },
      onForm: { en: 'Linking committed resources to projects.', es: 'Vincular los recursos comprometidos con los proyectos.' },
      help: {
        en: 'Compare what your organization promised in the Resource Commitment Chart with what projects have really used.',
        es: 'Compare lo que su organización prometió en la Tabla de compromiso de recursos con lo que los proyectos usaron de verdad.',
      },
    },
    {
      id: 'keeping-aware',
      label: { en: 'Keeping chief executive and staff aware', es: 'Mantener al tanto a la dirección y al personal' },
      wording: {
        en: 'Official Representative keeps chief executive and other key staff aware of Work Group and Task Force activities.',
        es: 'El representante oficial mantiene al tanto a la dirección ejecutiva y a otro personal clave de las actividades del grupo de trabajo y del Grupo Especial.',
      },
      onForm: {
        en: 'Keeping chief executive and staff aware of WG and TF activities.',
        es: 'Mantener al tanto a la dirección ejecutiva y al personal de las actividades del grupo de trabajo y del Grupo Especial.',
      },
      help: {
        en: 'How and how often do your leaders hear about the task force? Would they recognize its goals and your part in them?',
        es: '¿Cómo y con qué frecuencia se enteran sus directivos de lo que hace el Grupo Especial? ¿Reconocerían sus metas y el papel de ustedes?',
      },
    },
    {
      id: 'liaison',
      label: { en: 'Liaison with the chief executive', es: 'Enlace con la dirección ejecutiva' },
      wording: {
        en: 'Official Representative serves as liaison between the chief executive and CJCC.',
        es: 'El representante oficial sirve de enlace entre la dirección ejecutiva y CJCC.',
      },
      onForm: { en: 'Serving as liaison between chief executive and CJCC.', es: 'Servir de enlace entre la dirección ejecutiva y CJCC.' },
      help: {
        en: 'Do questions and decisions travel in both directions, and in time? Note anything that got stuck.',
        es: '¿Las preguntas y decisiones van y vienen a tiempo? Anote lo que se haya quedado detenido.',
      },
    },
    {
      id: 'protocols',
      kind: 'if-applicable',
      label: { en: 'Interagency protocols', es: 'Protocolos entre agencias' },
      wording: {
        en: 'If applicable, Official Representative assists as needed with development and execution of interagency protocols and transitioning successful projects to programs (see Operations Manual, Section 7).',
        es: 'Si corresponde, el representante oficial ayuda a elaborar y aplicar protocolos entre agencias y a convertir proyectos exitosos en programas (vea el Manual de operaciones, sección 7).',
      },
      onForm: {
        en: 'Assistance with development of interagency protocols.',
        es: 'Ayuda para elaborar protocolos entre agencias.',
      },
      help: {
        en: 'Only where a project of yours led to an agreement between agencies, or is becoming a permanent program. Otherwise mark that it does not apply.',
        es: 'Solo si un proyecto suyo llevó a un acuerdo entre agencias o se está convirtiendo en programa permanente. Si no, marque que no corresponde.',
      },
    },
  ],
}
