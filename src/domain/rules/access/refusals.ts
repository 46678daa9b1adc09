import { findWorkGroup, workGroupLabel } from '../../charter.ts'
import type { Charter, WorkGroup } from '../../charter.ts'
import { text, type Text } from '../../text.ts'
import { hasActiveRole, hasRole, type Rights } from './rights.ts'
import type { ScopeParts } from './scope-parts.ts'
import { namesNobody } from './writers.ts'
import type { WriteCase } from './write-case.ts'

/** Says who may make a change instead, and what to do. */
export type Refusal = (one: WriteCase) => Text

/** Why an account that may not even read a scope may not write in it; null where it may read it. */
export function refuseReader(rights: Rights, scope: ScopeParts, charter: Charter, mayRead: boolean): Text | null {
  if (!hasRole(rights)) return refuseStranger(charter)
  if (mayRead) return null
  const group = scope.sort === 'work-group' ? findWorkGroup(charter, scope.target) : undefined
  return group ? refuseClosed(group, charter) : refuseOutsider(charter)
}

/** Why somebody who only observes may write nothing; null for everybody else. */
export function refuseObserver(rights: Rights, charter: Charter): Text | null {
  if (hasActiveRole(rights)) return null
  const staff = charter.coordinator.shortName
  return text(
    `You follow the task force as an observer: observers read and change nothing. If you should do more, ask ${staff.en} staff for another role.`,
    `Usted sigue al grupo especial como observador: quien observa lee y no cambia nada. Si le corresponde hacer más, pida otra función al personal de ${staff.es}.`,
  )
}

function refuseStranger(charter: Charter): Text {
  const staff = charter.coordinator.shortName
  return text(
    `Your account has no role in the task force yet. Ask ${staff.en} staff to give you one.`,
    `Su cuenta todavía no tiene ninguna función en el grupo especial. Pida una al personal de ${staff.es}.`,
  )
}

function refuseClosed(group: WorkGroup, charter: Charter): Text {
  const label = workGroupLabel(charter, group)
  return text(
    `${label.en} is closed: only its members, its chair and staff see and change what is in it. Its chair can tell you who belongs to it.`,
    `${label.es} es cerrado: solo sus miembros, quien lo preside y el personal ven y cambian lo que contiene. Quien lo preside puede decirle quién pertenece a él.`,
  )
}

function refuseOutsider(charter: Charter): Text {
  const staff = charter.coordinator.shortName
  return text(
    `This belongs to an organization that you neither represent nor lead. Only its own people and ${staff.en} staff see and change it.`,
    `Esto pertenece a una organización que usted no representa ni dirige. Solo su propia gente y el personal de ${staff.es} lo ven y lo cambian.`,
  )
}

/** A scope of a work group that the charter does not have. */
export function refuseUnknownGroup(group: string): Text {
  return text(
    `The charter of this task force has no work group “${group}”. It may have been removed; export what you wrote, and enter it in another group.`,
    `La carta de este grupo especial no tiene ningún grupo de trabajo “${group}”. Quizá se haya quitado; exporte lo que escribió y anótelo en otro grupo.`,
  )
}

/** A record of a known kind where such records never are. */
export const refusePlace: Text = text(
  'This record does not belong where the edit puts it. The app that made it may be damaged or out of date: update it and enter this again.',
  'Este registro no corresponde al lugar donde se quiere guardar. Es posible que la aplicación que lo creó esté dañada o desactualizada: actualícela y anótelo de nuevo.',
)

/** Staff only, with what it is about: `what.en` reads on after “Only staff”. */
export function onlyStaff(what: Text): Refusal {
  return ({ facts }) => {
    const staff = facts.charter.coordinator.shortName
    return text(`Only ${staff.en} staff ${what.en}. Ask them to do it.`, `Solo el personal de ${staff.es} puede ${what.es}. Pídaselo.`)
  }
}

/** The organization's representative or staff. */
export const onlyRepresentative: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `Only the official representative of this organization and ${staff.en} staff may change this. Ask one of them.`,
    `Solo el representante oficial de esta organización y el personal de ${staff.es} pueden cambiar esto. Pídaselo.`,
  )
}

/** People and their offices, by the organization that the record names. */
export const onlyRepresentativeByName: Refusal = (one) => {
  const staff = one.facts.charter.coordinator.shortName
  if (one.rights.represents.length > 0 && namesNobody(one)) {
    return text(
      `Say first to which organization this belongs: it has to be one that you represent. ${staff.en} staff can do it for any other.`,
      `Indique primero a qué organización pertenece: tiene que ser una que usted represente. Para cualquier otra puede hacerlo el personal de ${staff.es}.`,
    )
  }
  return text(
    `People and their offices are kept by the official representative of their own organization and by ${staff.en} staff. Ask one of them.`,
    `De las personas y sus cargos se ocupan el representante oficial de su organización y el personal de ${staff.es}. Pídaselo.`,
  )
}

/** The sign-off of the chief executive. */
export const onlyExecutive: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `Only the chief executive of this organization signs here. If that is you, ask ${staff.en} staff to confirm it in the records.`,
    `Aquí firma solo quien dirige esta organización. Si es usted, pida al personal de ${staff.es} que lo confirme en los registros.`,
  )
}

/** What the chief executive and the representative may both enter. */
export const onlyRepresentativeOrExecutive: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `Only the official representative and the chief executive of this organization and ${staff.en} staff may change this. Ask one of them.`,
    `Solo el representante oficial y quien dirige esta organización, y el personal de ${staff.es}, pueden cambiar esto. Pídaselo.`,
  )
}

/** The states of a support request that are the organization's own. */
export const onlyOwnStates: Refusal = (one) => {
  const staff = one.facts.charter.coordinator.shortName
  if (one.scope.sort !== 'organization' || !one.rights.represents.includes(one.scope.target)) return onlyRepresentative(one)
  return text(
    `Your organization asks for support or withdraws its request; only ${staff.en} staff say that it is answered or done.`,
    `Su organización solicita apoyo o retira su solicitud; solo el personal de ${staff.es} indica que está respondida o cumplida.`,
  )
}

/** The chair of the group or staff. */
export const onlyChair: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `Only the chair of this work group and ${staff.en} staff may change this. Ask one of them.`,
    `Solo quien preside este grupo de trabajo y el personal de ${staff.es} pueden cambiar esto. Pídaselo.`,
  )
}

/** The chair of the group; for their own people, and for taking part only, those who represent them. */
export const onlyOwnMark: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `The chair of this work group and ${staff.en} staff take attendance. You can mark the representatives of your own organization, in person or by teleconference.`,
    `Quien preside este grupo de trabajo y el personal de ${staff.es} toman la asistencia. Usted puede marcar a los representantes de su propia organización, en persona o por teleconferencia.`,
  )
}

/** An author's name. */
export const onlyOwner: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `This is the name of another person's account: only that person and ${staff.en} staff may change it. You can change your own in the settings.`,
    `Este es el nombre de la cuenta de otra persona: solo esa persona y el personal de ${staff.es} pueden cambiarlo. El suyo puede cambiarlo en los ajustes.`,
  )
}

/** What a started project is made of. */
export const onlyChairOnceStarted: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `Members of this work group draft its projects until they start; from then on the chair and ${staff.en} staff change this. Ask one of them.`,
    `Los miembros de este grupo de trabajo preparan sus proyectos hasta que comienzan; desde entonces lo cambian quien preside el grupo y el personal de ${staff.es}. Pídaselo.`,
  )
}

/** What those who take part in a project do. */
export const onlyParticipant: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `The representatives of the organizations that take part in this project change this, each for its own, with the chair and ${staff.en} staff. Ask the chair to add your organization to the project.`,
    `Lo cambian los representantes de las organizaciones que participan en este proyecto, cada uno por la suya, además de quien preside el grupo y el personal de ${staff.es}. Pida a quien preside que agregue su organización al proyecto.`,
  )
}

/** The own contribution. */
export const onlyOwnRating: Refusal = ({ facts }) => {
  const staff = facts.charter.coordinator.shortName
  return text(
    `Official representatives rate their own contribution: only this one and ${staff.en} staff may change it.`,
    `Los representantes oficiales califican su propio aporte: solo este representante y el personal de ${staff.es} pueden cambiarlo.`,
  )
}
