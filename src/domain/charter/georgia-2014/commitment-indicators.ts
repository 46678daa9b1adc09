import type { CharterItem, CharterList, IndicatorKind } from '../../charter.ts'

/** The five indicators of formal commitment (Partner Definition) and how the checklist prints them. */
export const georgiaCommitmentIndicators: CharterList & { readonly items: readonly (CharterItem & { readonly kind: IndicatorKind })[] } = {
  items: [
    {
      id: 'memorandum',
      kind: 'memorandum',
      label: { en: 'Memorandum of Agreement', es: 'Memorando de acuerdo' },
      wording: {
        en: 'Memorandum of Agreement signed by the chief executive of the organization.',
        es: 'Memorando de acuerdo firmado por la dirección ejecutiva de la organización.',
      },
      onForm: { en: 'Memorandum of Agreement signed.', es: 'Memorando de acuerdo firmado.' },
      help: {
        en: 'Only the chief executive can sign for the organization. Name the chief executive and the day of the signature. Elsewhere the same paper is called a Memorandum of Understanding.',
        es: 'Solo la dirección ejecutiva puede firmar por la organización. Indique quién la dirige y el día de la firma. En otros lugares, el mismo documento se llama memorando de entendimiento.',
      },
    },
    {
      id: 'representative',
      kind: 'representative',
      label: { en: 'Official representative', es: 'Representante oficial' },
      wording: {
        en: 'An official representative of the organization is designated to serve on the Task Force.',
        es: 'Se designa a un representante oficial de la organización para servir en el Grupo Especial.',
      },
      onForm: { en: 'Official representative to Task Force designated.', es: 'Representante oficial ante el Grupo Especial designado.' },
      help: {
        en: 'One person speaks and acts for your organization on the task force. Somebody with the chief executive’s ear and the time for meetings does it best. An alternate may be named as well.',
        es: 'Una persona habla y actúa por su organización en el Grupo Especial. Conviene que tenga acceso a la dirección ejecutiva y tiempo para las reuniones. También puede nombrarse a un suplente.',
      },
    },
    {
      id: 'manual',
      kind: 'manual',
      label: { en: 'Operations Manual', es: 'Manual de operaciones' },
      wording: {
        en: 'Operations Manual reviewed and accepted by chief executive and official representative.',
        es: 'Manual de operaciones revisado y aceptado por la dirección ejecutiva y el representante oficial.',
      },
      onForm: { en: 'Operations Manual reviewed and accepted.', es: 'Manual de operaciones revisado y aceptado.' },
      help: {
        en: 'Both the chief executive and the official representative read the manual and accept it, each with a date of their own. One of the two is not enough.',
        es: 'Tanto la dirección ejecutiva como el representante oficial leen el manual y lo aceptan, cada quien con su propia fecha. No basta con uno de los dos.',
      },
    },
    {
      id: 'work-group',
      kind: 'work-group',
      label: { en: 'Work Group', es: 'Grupo de trabajo' },
      wording: {
        en: 'A Task Force Work Group selected and joined by the official representative (see Work Group Selection Guide in appendix).',
        es: 'El representante oficial selecciona un grupo de trabajo y se une a él (vea la Guía de selección de grupo de trabajo en el apéndice).',
      },
      onForm: { en: 'Work Group selected and joined.', es: 'Grupo de trabajo seleccionado; ingreso completado.' },
      help: {
        en: 'Fill in the Work Group Selection Guide: choose one group and enter the day on which your representative joined it.',
        es: 'Complete la Guía de selección de grupo de trabajo: elija un grupo e indique el día en que su representante se unió.',
      },
    },
    {
      id: 'resources',
      kind: 'resources',
      label: { en: 'Organizational resources', es: 'Recursos de la organización' },
      wording: {
        en: 'Specific organizational resources are committed to the selected Work Group to be linked to Work Group projects by the official representative (see Resource Commitment Chart in appendix).',
        es: 'Se comprometen recursos específicos de la organización con el grupo de trabajo elegido, y el representante oficial los vincula con sus proyectos (vea la Tabla de compromiso de recursos en el apéndice).',
      },
      onForm: {
        en: 'Organizational resources form completed and submitted.',
        es: 'Formulario de recursos de la organización completado y entregado.',
      },
      help: {
        en: 'Fill in the Resource Commitment Chart for the group that you chose. Hours of your representative or one resource are enough to start; more can follow.',
        es: 'Complete la Tabla de compromiso de recursos para el grupo que eligió. Para empezar bastan las horas de su representante o un recurso; después puede agregar más.',
      },
    },
  ],
}
