import { Trans, useLingui } from '@lingui/react/macro'
import { organizationRecord, type Organization } from '../../domain/organization.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { BoundField } from '../bound-field.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'

/** What is known of an organization, each fact a field that saves itself. */
export function FactsSection({ organization }: { readonly organization: Organization }) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const at = (field: string) => ({ scope: TASK_FORCE, record: organizationRecord(organization.key), field, id: `field-${field}` })
  const sectors = charter.sectors.items.map((item) => ({ value: item.id, label: item.label[language] }))
  const { sector } = organization
  // A sector of another charter stays what it is.
  const isForeign = sector !== null && sectors.every(({ value }) => value !== sector)
  const staff = charter.coordinator.shortName[language]
  return (
    <section className="org-section" aria-labelledby="facts">
      <h2 id="facts">
        <Trans>About it</Trans>
      </h2>
      <div className="org-facts">
        <BoundField {...at('name')} required />
        <BoundField {...at('sector')} options={isForeign ? [...sectors, { value: sector, label: sector }] : sectors} />
        <BoundField {...at('city')} />
        <BoundField {...at('website')} inputType="url" />
        <BoundField {...at('phone')} inputType="tel" />
        <BoundField {...at('joined')} />
        <BoundField {...at('level')} />
        <BoundField {...at('standing')} />
        <div className="org-facts__wide">
          <BoundField {...at('government')} hint={t`${staff} staff set this. Some work groups are for members of government only.`} />
        </div>
        <div className="org-facts__wide">
          <BoundField {...at('note')} lines={2} />
        </div>
      </div>
    </section>
  )
}
