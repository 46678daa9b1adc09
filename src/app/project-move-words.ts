import { useLingui } from '@lingui/react/macro'
import type { ProjectMove } from '../domain/project-move.ts'
import { projectStates } from '../domain/project-kind.ts'
import type { ProjectState } from '../domain/project.ts'
import { useLanguage } from './i18n.ts'

/** The steps of a project in words. */
export interface MoveWords {
  /** What its button says. */
  action(from: ProjectState, move: ProjectMove): string
  /** What it means, in a sentence or two. */
  explain(from: ProjectState, move: ProjectMove): string
  /** What is said once it is done. */
  done(move: ProjectMove): string
  /** Name of a state. */
  state(state: ProjectState): string
}

/** Gives the words for the steps of a project. Hook. */
export function useMoveWords(): MoveWords {
  const action = useActionWords()
  const explain = useExplanations()
  const { t } = useLingui()
  const { language } = useLanguage()
  const state = (id: ProjectState) => projectStates.find((one) => one.id === id)?.label[language] ?? id
  return {
    action,
    explain,
    state,
    done: (move) => {
      if (move === 'park') return t`Parked.`
      if (move === 'take-up') return t`Taken up again.`
      const label = state(move)
      return t`Saved. Now: ${label}.`
    },
  }
}

/** Whether a step opens again what was closed. */
function isReopening(from: ProjectState): boolean {
  return from === 'completed' || from === 'ended' || from === 'program'
}

function useActionWords(): MoveWords['action'] {
  const { t } = useLingui()
  return (from, move) => {
    switch (move) {
      case 'park':
        return t`Park`
      case 'take-up':
        return t`Take up again`
      case 'idea':
        return from === 'ended' ? t`Take up again as an idea` : t`Back to an idea`
      case 'start-up':
        return t`Begin the start-up`
      case 'active':
        return from === 'start-up' ? t`Approve the start` : t`Back to active`
      case 'in-review':
        return isReopening(from) ? t`Open again for review` : from === 'transitioning' ? t`Back to review` : t`Put into review`
      case 'completed':
        return t`Complete`
      case 'ended':
        return t`End early`
      case 'transitioning':
        return t`Begin the transition`
      case 'program':
        return t`Make it a program`
    }
  }
}

function useExplanations(): MoveWords['explain'] {
  const { t } = useLingui()
  return (from, move) => {
    switch (move) {
      case 'park':
        return t`The idea stays in the list and waits. It can be taken up again at any time.`
      case 'take-up':
        return t`The idea is on the table again.`
      case 'idea':
        return t`It becomes an idea again. What was written about it stays.`
      case 'start-up':
        return t`The group prepares it now: tasks, schedule, results, criterion for success. Work begins once the chair approves.`
      case 'active':
        return from === 'start-up'
          ? t`Nothing is missing. With the approval of today the work begins.`
          : t`The review is over for now, and the work goes on.`
      case 'in-review':
        return isReopening(from)
          ? t`It is looked at again. What was said at its end stays; the day of closing is taken out.`
          : t`The group looks at what it has achieved. Work may go on meanwhile.`
      case 'completed':
        return t`A project is completed by its criterion for success and by nothing else.`
      case 'ended':
        return t`It ends before its criterion for success is met. Reason and lessons stay for whoever plans the next one.`
      case 'transitioning':
        return t`It becomes permanent: a program takes it over, and a memorandum says how.`
      case 'program':
        return t`It was handed over and goes on as a program.`
    }
  }
}
