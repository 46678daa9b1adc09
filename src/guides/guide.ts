export type {
  CellType,
  GivenFact,
  Guide,
  GuideColumn,
  GuideOption,
  GuideRow,
  GuideSigner,
  GuideSource,
  GuideStep,
  RowSource,
  RowTraits,
  StepSource,
} from '../domain/guide.ts'
