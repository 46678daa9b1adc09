/** Which record a guide is about: the organization, and the work group, year or period where the guide has one. */
export interface GuidePlace {
  readonly guide: 'commitment' | 'selection' | 'resources' | 'performance' | 'benefits'
  readonly organization: string
  readonly part?: string
}
