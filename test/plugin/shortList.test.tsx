// @vitest-environment jsdom
import {screen} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ShortList} from '../../plugin/ui/ShortList.tsx'
import {fakeClient} from './fakeClient.ts'
import {renderInStudio} from './studio.tsx'

const render = (count: number, mustShow?: number) =>
  renderInStudio(
    <ShortList
      items={Array.from({length: count}, (_, index) => index + 1)}
      mustShow={(item) => item === mustShow}
    >
      {(item) => <li key={item}>{`Pass ${item}`}</li>}
    </ShortList>,
    {client: fakeClient()},
  )

test('five are shown, the button tells how many there are, and keeps the focus when it folds again', async () => {
  await render(7)
  expect(screen.getAllByRole('listitem')).toHaveLength(5)
  const button = screen.getByRole('button', {name: 'Show all 7', expanded: false})
  await userEvent.click(button)
  expect(screen.getAllByRole('listitem')).toHaveLength(7)
  await userEvent.click(screen.getByRole('button', {name: 'Show fewer', expanded: true}))
  expect(screen.getAllByRole('listitem')).toHaveLength(5)
  expect(button).toHaveFocus()
})

test('a list of five has no button', async () => {
  await render(5)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('what a link leads to is never folded away', async () => {
  await render(7, 7)
  expect(screen.getByText('Pass 7')).toBeVisible()
})
