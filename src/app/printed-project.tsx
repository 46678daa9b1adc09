import type { ReactNode } from 'react'
import { lifeOf } from '../change/merge.ts'
import { projectRecord, type Project } from '../domain/project.ts'
import { readProject } from '../domain/read-project.ts'
import { UnknownProject } from './absent-project.tsx'
import { useFacts, useLoaded, useRecord } from './live.ts'
import './plain-sheet.css'

interface PrintedProjectProps {
  /** Key of the project. */
  readonly project: string
  /** All kinds that the paper names. */
  readonly kinds: readonly string[]
  readonly children: (project: Project) => ReactNode
}

/** A paper about a project, or what is said where the device does not have it. */
export function PrintedProject({ project, kinds, children }: PrintedProjectProps) {
  useLoaded(kinds)
  const state = useRecord(projectRecord(project))
  const { epoch } = useFacts()
  if (state && lifeOf(state, epoch) !== 'deleted') return children(readProject(state))
  return (
    <main id="main" className="plain-print">
      <UnknownProject />
    </main>
  )
}
