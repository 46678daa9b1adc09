import { Trans } from '@lingui/react/macro'

/** What the bars of a timeline mean: told by pattern, so that it holds on paper too. */
export function TimelineKey() {
  return (
    <ul className="timeline-key ui-soft">
      <li>
        <Sample state="open" />
        <Trans>Open</Trans>
      </li>
      <li>
        <Sample state="done" />
        <Trans>Done</Trans>
      </li>
      <li>
        <Sample state="overdue" />
        <Trans>Overdue</Trans>
      </li>
      <li>
        <Sample state="blocked" />
        <Trans>Waits for others</Trans>
      </li>
      <li>
        <Sample state="open timeline__bar--critical" />
        <Trans>Critical: a day more is a day more for the project</Trans>
      </li>
      <li>
        <Sample state="open timeline__bar--milestone" />
        <Trans>Milestone</Trans>
      </li>
    </ul>
  )
}

function Sample({ state }: { readonly state: string }) {
  return <span className={`timeline__bar timeline__bar--${state}`} aria-hidden="true" />
}
