import type { Project } from '../project.ts'

/** A project that may be about the same. */
export interface SimilarProject {
  readonly project: Project
  /** The words that both share, as they were entered. */
  readonly shared: readonly string[]
}

/**
 * Finds projects that may be about the same as a new idea: those that share words with it, in English or Spanish, without regard to accents,
 * case and plural. Those with the same goal (work group) come first, then those with most in common; words of a title weigh more.
 */
export function findSimilar(
  title: string,
  summary: string,
  group: string,
  projects: readonly Project[],
  limit: number,
): readonly SimilarProject[] {
  const inTitle = wordsOf(title)
  const wanted = new Map([...wordsOf(summary), ...inTitle])
  if (wanted.size === 0) return []
  const found = projects.flatMap((project) => {
    const theirs = wordsOnce(project)
    const stems = [...wanted.keys()].filter((stem) => theirs.all.has(stem))
    if (stems.length < Math.min(LEAST_SHARED, wanted.size)) return []
    const weight = stems.reduce((sum, stem) => sum + 1 + Number(inTitle.has(stem)) + Number(theirs.title.has(stem)), 0)
    return [{ project, shared: stems.map((stem) => wanted.get(stem)!), weight, isSame: project.group === group }]
  })
  return found
    .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.weight - a.weight || (a.project.key < b.project.key ? -1 : 1))
    .slice(0, limit)
    .map(({ project, shared }) => ({ project, shared }))
}

/** One word in common is chance, unless the idea has but one. */
const LEAST_SHARED = 2
const SHORTEST = 3

/** Words that say nothing of what a project is about, folded: of the languages, and those that every project uses. */
const stopWords = new Set(
  (
    'about after all also and any are before being between but can each for from has have her his how into its more most new not off other our ' +
    'out over own per some such than that the their them there these they this those through under until was were what when where which who ' +
    'will with without you your ' +
    'antes aun cada como con cual cuando del desde donde dos ella ellas ellos entre era eran esa ese eso esta estan este esto estas estos fue ' +
    'fueron hacia han hasta hay las les los mas muy nos nuestra nuestro para pero por que quien ser sin sobre son sus tambien tan tiene tienen ' +
    'toda todas todo todos una unas uno unos ' +
    'project projects proyecto proyectos idea ideas program programs programa programas sample ejemplo'
  ).split(' '),
)

interface ProjectWords {
  readonly title: ReadonlyMap<string, string>
  readonly all: ReadonlyMap<string, string>
}

const wordsByProject = new WeakMap<Project, ProjectWords>()

/** The words of a project, read once: a list of thousands is compared at every keystroke. */
function wordsOnce(project: Project): ProjectWords {
  const known = wordsByProject.get(project)
  if (known) return known
  const title = wordsOf(project.title)
  const words = { title, all: new Map([...wordsOf(project.summary), ...title]) }
  wordsByProject.set(project, words)
  return words
}

/** The words of a text by their stems. */
function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = text.normalize('NFC').split(/[^\p{L}\p{N}]+/u)
  return new Map(
    words.flatMap((word) => {
      const folded = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
      return folded.length < SHORTEST || stopWords.has(folded) ? [] : [[stem(folded), word] as const]
    }),
  )
}

/** A word without the ending of its plural, in either language: "shelters", "ciudades", "agencies". */
function stem(word: string): string {
  if (word.endsWith('ss')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.replace(/(?:(?<=ch|sh|x|z|ss|[dnlrj])es|s)$/u, '')
}
