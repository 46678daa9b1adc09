import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ProcessList } from '../../ui/process-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { placeOfRecord, type Place } from '../record-place.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { listFirstSteps, type FirstStep } from './needs.ts'

interface FirstStepsProps {
  readonly facts: OrganizationFacts
  readonly hasLeft: boolean
  /** The device works alone: a file is the only way to others. */
  readonly alone: boolean
}

/** The first day: what to do first, in order. */
export function FirstSteps({ facts, hasLeft, alone }: FirstStepsProps) {
  const { t } = useLingui()
  const words: Readonly<Record<FirstStep['id'], { readonly title: string; readonly text: string }>> = {
    about: { title: t`Say what your organization is`, text: t`Its sector, its city, how to reach it. Work groups and reports need it.` },
    speakers: { title: t`Name who speaks for it`, text: t`The official representative, and the chief executive who signs.` },
    commitment: { title: t`Begin the formal commitment`, text: t`Five steps; the list says what each one still lacks.` },
    selection: { title: t`Select a work group`, text: t`Compare the groups, join one, follow others as observer.` },
    share: { title: t`Export a copy`, text: t`A file for a colleague or for safe keeping. Until then everything is on this device alone.` },
  }
  const steps = listFirstSteps(facts, hasLeft).filter(({ id }) => alone || id !== 'share')
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">
        <Trans>First steps</Trans>
      </h2>
      <p>
        <Trans>In any order, a bit at a time: everything saves itself.</Trans>
      </p>
      <ProcessList
        items={steps.map(({ id, isDone, target }) => ({
          id,
          heading: (
            <>
              <Link {...placeOfStep(target)}>{words[id].title}</Link>{' '}
              {isDone ? (
                <Tag tone="success">
                  <Trans>Done</Trans>
                </Tag>
              ) : null}
            </>
          ),
          text: <p>{words[id].text}</p>,
        }))}
      />
    </section>
  )
}

function placeOfStep(target: FirstStep['target']): Place {
  return target === null ? { to: '/share' } : placeOfRecord(target.record, target.field, () => undefined)
}
