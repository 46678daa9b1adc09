import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordId } from '../../change/edit.ts'
import { kindOf, keyOf } from '../../change/edit.ts'
import { placeOf, type GuidePlace } from './guide-place.ts'

interface GuideLinkProps {
  readonly place: GuidePlace
  /** Field to begin at; left out = where it was left. */
  readonly field?: string | null | undefined
  /** Step to begin at; left out = where it was left. */
  readonly step?: string | undefined
  readonly className?: string | undefined
  readonly label?: string | undefined
  readonly children: ReactNode
}

/** A link into a guide's wizard. */
export function GuideLink({ place, field, step, className, label, children }: GuideLinkProps) {
  const { organization: org, part = '' } = place
  const shared = {
    'search': typeof field === 'string' ? { field } : step === undefined ? {} : { step },
    className,
    'aria-label': label,
    children,
  }
  switch (place.guide) {
    case 'commitment':
      return <Link to="/guides/commitment/$org" params={{ org }} {...shared} />
    case 'selection':
      return <Link to="/guides/selection/$org" params={{ org }} {...shared} />
    case 'resources':
      return <Link to="/guides/resources/$org/$group" params={{ org, group: part }} {...shared} />
    case 'performance':
      return <Link to="/guides/performance/$org/$year" params={{ org, year: part }} {...shared} />
    case 'benefits':
      return <Link to="/guides/benefits/$org/$period" params={{ org, period: part }} {...shared} />
  }
}

interface PaperLinkProps {
  readonly place: GuidePlace
  /** The form to fill in by hand. */
  readonly empty?: boolean | undefined
  readonly className?: string | undefined
  readonly label?: string | undefined
  readonly children: ReactNode
}

/** A link to a guide on paper. */
export function PaperLink({ place, empty, className, label, children }: PaperLinkProps) {
  const { organization: org, part = '' } = place
  const shared = {
    'search': empty ? { empty: 1 as const } : {},
    className,
    'aria-label': label,
    // of the filled and the empty form, one is the page shown
    'activeOptions': { exact: true },
    children,
  }
  switch (place.guide) {
    case 'commitment':
      return <Link to="/print/commitment/$org" params={{ org }} {...shared} />
    case 'selection':
      return <Link to="/print/selection/$org" params={{ org }} {...shared} />
    case 'resources':
      return <Link to="/print/resources/$org/$group" params={{ org, group: part }} {...shared} />
    case 'performance':
      return <Link to="/print/performance/$org/$year" params={{ org, year: part }} {...shared} />
    case 'benefits':
      return <Link to="/print/benefits/$org/$period" params={{ org, period: part }} {...shared} />
  }
}

interface RecordLinkProps {
  readonly record: RecordId
  readonly field: string | null
  readonly step?: string | undefined
  readonly children: ReactNode
}

/** A link to where a record is changed: its guide, or its organization's page. */
export function RecordLink({ record, field, step, children }: RecordLinkProps) {
  const place = placeOf(record)
  if (place !== null) {
    return (
      <GuideLink place={place} field={field} step={step}>
        {children}
      </GuideLink>
    )
  }
  const org = kindOf(record) === 'organization' ? keyOf(record) : ''
  return (
    <Link to="/organizations/$org" params={{ org }}>
      {children}
    </Link>
  )
}
