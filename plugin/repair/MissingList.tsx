import {styled} from 'styled-components'
import {useMessages} from '../i18n/useMessages.ts'
import type {ApplyObstacle} from './applyObstacle.ts'
import {focusField, OBSTACLE_FIELDS} from './obstacleField.ts'

/** Looks like a link in running text, and leads to a field as a link would. */
const FieldLink = styled.button`
  appearance: none;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  text-decoration: underline;
  cursor: pointer;
`

/** What keeps the button from working; each leads to the field where it is put right. */
export function MissingList({obstacles}: {obstacles: readonly ApplyObstacle[]}) {
  const t = useMessages('repair')
  const isMissing = obstacles.some((obstacle) => OBSTACLE_FIELDS[obstacle] !== null)
  return (
    <>
      {isMissing ? t('footer.missing') : null}
      {obstacles.map((obstacle, index) => (
        <span key={obstacle}>
          {index === 0 && !isMissing ? null : ' '}
          <Obstacle obstacle={obstacle} />
        </span>
      ))}
    </>
  )
}

function Obstacle({obstacle}: {obstacle: ApplyObstacle}) {
  const t = useMessages('repair')
  const field = OBSTACLE_FIELDS[obstacle]
  const text = t(`obstacle.${obstacle}`)
  if (field === null) return text
  return (
    <FieldLink type="button" onClick={() => focusField(field)}>
      {text}
    </FieldLink>
  )
}
