import {Select, Stack, Text} from '@sanity/ui'
import type {PassView, StudentFile} from '../../schemas/contract/student.ts'
import {usePassTerms} from '../format/usePassTerms.ts'
import {useMessages} from '../i18n/useMessages.ts'
import {Callout} from '../ui/Callout.tsx'
import {Field} from '../ui/Field.tsx'

interface PassChoiceProps {
  file: StudentFile
  passId: string
  onChoose: (passId: string) => void
}

/** The school's passes with their terms. A pass that costs the same as another says so: that is the classic mistake. */
export function PassChoice({file, passId, onChoose}: PassChoiceProps) {
  const t = useMessages('repair')
  const terms = usePassTerms(file.school)
  const lookAlikes = lookAlikesOf(file, passId)
  return (
    <Stack gap={3}>
      <Field label={t('pass-choice.label')}>
        {(control) => (
          <Select
            fontSize={1}
            {...control}
            data-repair="pass"
            value={passId}
            onChange={(event) => onChoose(event.currentTarget.value)}
          >
            <option value="">{t('pass-choice.none')}</option>
            {file.passes.map((pass) => (
              <option key={pass.id} value={pass.id}>
                {[pass.name.trim(), ...terms(pass)].join(' · ')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {lookAlikes.length === 0 ? null : (
        <Callout kind="warning">
          <Text size={1}>
            {t('pass-choice.look-alike', {
              passes: lookAlikes.map((pass) => pass.name.trim()).join(', '),
            })}
          </Text>
        </Callout>
      )}
    </Stack>
  )
}

function lookAlikesOf({samePrice, passes}: StudentFile, passId: string): PassView[] {
  const group = samePrice.find(({passIds}) => passIds.includes(passId))
  if (!group) return []
  return passes.filter(({id}) => id !== passId && group.passIds.includes(id))
}
