import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {BulletList} from '../../ui/BulletList.tsx'
import {DocumentLink} from '../../ui/DocumentLink.tsx'
import {Section} from '../../ui/Section.tsx'
import {UnderlinedLinks} from '../../ui/UnderlinedLinks.tsx'

/** Passes on sale whose next sale would go wrong, and why. */
export function FaultyPasses({passes}: {passes: Reconciliation['passes']}) {
  const t = useMessages('attention')
  if (passes.length === 0) return null
  return (
    <Section title={t('attention.passes')}>
      <BulletList
        items={passes.map(({passId, name, faults}) => ({
          key: passId,
          content: (
            <UnderlinedLinks>
              <DocumentLink id={passId} type="pass">
                {name || passId}
              </DocumentLink>
              {': '}
              {faults.map((fault) => t(`pass-fault.${fault}`)).join(' ')}
            </UnderlinedLinks>
          ),
        }))}
      />
    </Section>
  )
}
