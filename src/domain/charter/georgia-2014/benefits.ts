import type { CharterList } from '../../charter.ts'

/** The ten benefits of being a partner (Partner Benefits), as the rows of the benefits review print them. */
export const georgiaBenefits: CharterList = {
  sections: [
    { id: 'learning', label: { en: 'Learning and people', es: 'Aprendizaje y personas' } },
    { id: 'standing', label: { en: 'Mission and standing', es: 'Misión y prestigio' } },
    { id: 'means', label: { en: 'Knowledge, funds and data', es: 'Conocimiento, fondos y datos' } },
  ],
  items: [
    {
      id: 'good-practices',
      section: 'learning',
      label: { en: 'Learning and exchanging good practices', es: 'Aprender e intercambiar buenas prácticas' },
      wording: { en: 'Learning and exchanging good practices.', es: 'Aprender e intercambiar buenas prácticas.' },
      onForm: { en: 'Learning and exchanging good practices.', es: 'Aprender e intercambiar buenas prácticas.' },
      help: {
        en: 'What did your people take home from other partners and use? What did you pass on?',
        es: '¿Qué se llevó su equipo de otros socios y puso en uso? ¿Qué compartieron ustedes?',
      },
    },
    {
      id: 'mission-support',
      section: 'standing',
      label: { en: 'Support of your mission', es: 'Apoyo a su misión' },
      wording: {
        en: 'Support and/or extension of the partner organization’s mission.',
        es: 'Apoyo o ampliación de la misión de la organización socia.',
      },
      onForm: {
        en: 'Support and/or extension of organization’s mission.',
        es: 'Apoyo o ampliación de la misión de la organización.',
      },
      help: {
        en: 'Can your organization do more of what it exists for, or reach people that it did not reach before?',
        es: '¿Puede su organización hacer más de aquello para lo que existe, o llegar a personas a las que antes no llegaba?',
      },
    },
    {
      id: 'professional-development',
      section: 'learning',
      label: { en: 'Professional development', es: 'Desarrollo profesional' },
      wording: {
        en: 'Access to professional development experiences/opportunities for staff.',
        es: 'Acceso del personal a experiencias y oportunidades de desarrollo profesional.',
      },
      onForm: {
        en: 'Access to professional development experiences.',
        es: 'Acceso a experiencias de desarrollo profesional.',
      },
      help: {
        en: 'Trainings, conferences or mentoring that staff could attend because of the partnership.',
        es: 'Capacitaciones, conferencias o mentorías a las que su personal pudo asistir gracias a la alianza.',
      },
    },
    {
      id: 'peer-support',
      section: 'learning',
      label: { en: 'Networking and peer-to-peer support', es: 'Contactos y apoyo entre pares' },
      wording: { en: 'Networking and peer-to-peer support.', es: 'Contactos y apoyo entre pares.' },
      onForm: { en: 'Networking and peer-to-peer support.', es: 'Contactos y apoyo entre pares.' },
      help: {
        en: 'Whom can you call now that you could not call before? Did anyone help you, or you them?',
        es: '¿A quién puede llamar ahora que antes no podía? ¿Alguien les ayudó, o ustedes a alguien?',
      },
    },
    {
      id: 'prestige',
      section: 'standing',
      label: { en: 'Organizational prestige', es: 'Prestigio de la organización' },
      wording: {
        en: 'Increased organizational prestige from participation in a well-designed and organized collective impact partnership.',
        es: 'Mayor prestigio de la organización por participar en una alianza de impacto colectivo bien diseñada y organizada.',
      },
      onForm: { en: 'Increased organizational prestige.', es: 'Mayor prestigio de la organización.' },
      help: {
        en: 'Do your board, your community or the press see your organization differently because of this work?',
        es: '¿Su junta directiva, su comunidad o la prensa ven a su organización de otra manera por este trabajo?',
      },
    },
    {
      id: 'funder-mandate',
      section: 'standing',
      label: { en: 'Funder mandate to collaborate', es: 'Exigencia de los financiadores de colaborar' },
      wording: {
        en: 'Satisfaction of funder mandate to “collaborate” or “partner.”',
        es: 'Cumplir con la exigencia de los financiadores de “colaborar” o “asociarse”.',
      },
      onForm: {
        en: 'Satisfaction of funder mandate to “collaborate.”',
        es: 'Cumplir con la exigencia de los financiadores de “colaborar”.',
      },
      help: {
        en: 'Have you named the task force in a grant report or application to show that you work with others?',
        es: '¿Han mencionado al Grupo Especial en un informe o solicitud de subvención para mostrar que trabajan con otros?',
      },
    },
    {
      id: 'knowledge-resources',
      section: 'means',
      label: { en: 'Knowledge and resources', es: 'Conocimientos y recursos' },
      wording: {
        en: 'Increased knowledge of and/or access to human trafficking-specific resources.',
        es: 'Mayor conocimiento de los recursos específicos sobre la trata de personas, o mayor acceso a ellos.',
      },
      onForm: {
        en: 'Increased knowledge and/or access to resources.',
        es: 'Mayor conocimiento de los recursos o acceso a ellos.',
      },
      help: {
        en: 'Services, materials or experts on human trafficking that you know of or can reach now.',
        es: 'Servicios, materiales o personas expertas en la trata que ahora conocen o a los que pueden acudir.',
      },
    },
    {
      id: 'strategic-support',
      section: 'means',
      label: { en: 'Strategic support from CJCC', es: 'Apoyo estratégico de CJCC' },
      wording: {
        en: 'Strategic support from CJCC with information, meetings with officials, etc. (when requested).',
        es: 'Apoyo estratégico de CJCC con información, reuniones con funcionarios, etc. (cuando se solicite).',
      },
      onForm: {
        en: 'Strategic support from CJCC (when requested).',
        es: 'Apoyo estratégico de CJCC (cuando se solicite).',
      },
      help: {
        en: 'CJCC gives this when asked. If you need information or a meeting with an official, write the wish here and send it as a support request.',
        es: 'CJCC lo brinda cuando se le pide. Si necesita información o una reunión con un funcionario, escriba aquí su deseo y envíelo como solicitud de apoyo.',
      },
    },
    {
      id: 'grant-applications',
      section: 'means',
      label: { en: 'Joint grant applications and new projects', es: 'Solicitudes conjuntas y nuevos proyectos' },
      wording: {
        en: 'Joint development of grant applications; participation in new “spin-off” projects with other agencies.',
        es: 'Preparación conjunta de solicitudes de subvención; participación en nuevos proyectos derivados con otras agencias.',
      },
      onForm: {
        en: 'Joint development of grant applications; “spin-off” projects.',
        es: 'Preparación conjunta de solicitudes de subvención; proyectos derivados.',
      },
      help: {
        en: 'Applications that you wrote with other partners, and projects that grew out of the work group.',
        es: 'Solicitudes que escribieron con otros socios y proyectos que nacieron del grupo de trabajo.',
      },
    },
    {
      id: 'shared-database',
      section: 'means',
      label: { en: 'Task Force database', es: 'Base de datos del Grupo Especial' },
      wording: {
        en: 'Access to and utilization of Task Force’s shared performance and outcome database.',
        es: 'Acceso a la base de datos compartida de desempeño y resultados del Grupo Especial, y uso de ella.',
      },
      onForm: {
        en: 'Access to and use of Task Force database.',
        es: 'Acceso a la base de datos del Grupo Especial y uso de ella.',
      },
      help: {
        en: 'Do you use the shared figures on performance and outcomes? For what, and what is missing in them?',
        es: '¿Usan los datos compartidos de desempeño y resultados? ¿Para qué, y qué les falta?',
      },
    },
  ],
}
