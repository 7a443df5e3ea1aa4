import {Button, Inline, Stack, Text} from '@sanity/ui'
import type {Receipt} from '../../schemas/contract/repair.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {BulletList} from '../ui/BulletList.tsx'
import {Callout} from '../ui/Callout.tsx'
import {DocumentLink} from '../ui/DocumentLink.tsx'

interface ReceiptDoublesProps {
  receipt: Receipt
  onSettle: (intent: Intent) => void
}

/** The school's app wrote a pass for the same payment at the same time: which, and what settles it. */
export function ReceiptDoubles({receipt: {doubles, settle}, onSettle}: ReceiptDoublesProps) {
  const t = useMessages('repair')
  if (doubles === null) {
    return (
      <Callout kind="information">
        <Text size={1}>{t('doubles.not-looked')}</Text>
      </Callout>
    )
  }
  if (doubles.length === 0) return null
  return (
    <Callout kind="warning" role="alert">
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          {t('doubles.found')}
        </Text>
        <BulletList
          items={doubles.map((id) => ({
            key: id,
            content: (
              <DocumentLink id={id} type="subscription">
                {t('doubles.open', {id})}
              </DocumentLink>
            ),
          }))}
        />
        {settle === null ? (
          <Text size={1}>{t('doubles.look-again')}</Text>
        ) : (
          <Inline>
            <Button text={t('doubles.settle')} onClick={() => onSettle(settle)} />
          </Inline>
        )}
      </Stack>
    </Callout>
  )
}
