import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {AssessedPurchaseView} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {NameButton} from '../../ui/NameButton.tsx'
import {ShortList} from '../../ui/ShortList.tsx'
import {StatusBadge} from '../../ui/StatusBadge.tsx'
import {VERDICT_LOOKS} from './verdictLooks.ts'

type Piece = AssessedPurchaseView['pieces'][number]

interface PieceListProps {
  pieces: readonly Piece[]
  /** Null: the reader may not give anything. */
  onGive: ((item: number) => void) | null
}

/** The passes of a payment for several, each with what became of it. */
export function PieceList({pieces, onGive}: PieceListProps) {
  const t = useMessages()
  if (pieces.length < 2) return null
  return (
    <ShortList items={pieces}>
      {({item, name, verdict}) => {
        const {kind, gives} = VERDICT_LOOKS[verdict]
        const numbers = {number: item + 1, all: pieces.length}
        return (
          <Card as="li" key={item} border radius={2} padding={3}>
            <Stack gap={3}>
              <Flex gap={2} wrap="wrap" align="center">
                <Box flex={1} style={{minWidth: '10em'}}>
                  <Text size={1} style={{overflowWrap: 'anywhere'}}>
                    {t('piece.title', {...numbers, pass: name?.trim() || t('pass.unnamed')})}
                  </Text>
                </Box>
                <StatusBadge kind={kind} text={t(`verdict.${verdict}`)} />
              </Flex>
              {gives && onGive !== null ? (
                <Flex>
                  <NameButton
                    fontSize={1}
                    padding={2}
                    text={t('piece.give', numbers)}
                    onClick={() => onGive(item)}
                  />
                </Flex>
              ) : null}
            </Stack>
          </Card>
        )
      }}
    </ShortList>
  )
}
