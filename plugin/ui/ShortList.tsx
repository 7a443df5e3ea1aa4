import {Button, Inline, Stack} from '@sanity/ui'
import {startTransition, useState, type ReactNode} from 'react'
import {useMessages} from '../i18n/useMessages.ts'

const SHOWN = 5

interface ShortListProps<Item> {
  items: readonly Item[]
  /** Whether an item may not be folded away. */
  mustShow?: (item: Item) => boolean
  /** The item as an element of a list. */
  children: (item: Item) => ReactNode
}

/** The first few of a list, and a button for all of it. */
export function ShortList<Item>({items, mustShow, children}: ShortListProps<Item>) {
  const t = useMessages()
  const [all, setAll] = useState(() => items.slice(SHOWN).some((item) => mustShow?.(item)))
  return (
    <>
      <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
        {(all ? items : items.slice(0, SHOWN)).map(children)}
      </Stack>
      {items.length <= SHOWN ? null : (
        <Inline>
          <Button
            mode="ghost"
            fontSize={1}
            aria-expanded={all}
            text={all ? t('list.show-fewer') : t('list.show-all', {count: items.length})}
            onClick={() => startTransition(() => setAll(!all))}
          />
        </Inline>
      )}
    </>
  )
}
