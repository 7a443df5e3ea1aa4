// @vitest-environment jsdom
import {screen} from '@testing-library/react'
import {expect, test} from 'vitest'
import {BalanceLine} from '../../plugin/tool/student/BalanceLine.tsx'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {fakeClient} from './fakeClient.ts'
import {renderInStudio, type LocaleId} from './studio.tsx'

async function show(balance: Partial<StudentFile['balance']>, locale?: LocaleId) {
  const nothing = {entries: [], paidNotGiven: [], givenNotPaid: [], complete: true}
  await renderInStudio(<BalanceLine balance={{...nothing, ...balance}} />, {
    client: fakeClient(),
    ...(locale && {locale}),
  })
  return screen.getByTestId('content')
}

const NOK = {minor: 129_000, currency: 'nok'}
const EUR = {minor: 1_050, currency: 'eur'}
const JPY = {minor: 500, currency: 'jpy'}

test('nothing is said where nothing is at stake, even where something could not be read', async () => {
  expect(await show({complete: false})).toBeEmptyDOMElement()
})

test('each amount stands with the words for what it is', async () => {
  await show({paidNotGiven: [NOK], givenNotPaid: [EUR]})
  expect(screen.getByText(/^Paid/)).toHaveTextContent(/1,290/)
  expect(screen.getByText(/^Given/)).toHaveTextContent(/10\.50/)
  expect(screen.queryByText(/may lack/)).toBeNull()
})

test('amounts in several currencies are never added up', async () => {
  const content = await show({paidNotGiven: [NOK, EUR, JPY]})
  expect(content).toHaveTextContent(/1,290.*\+ €10\.50 \+ ¥500$/)
})

test('a sum that may lack something says so', async () => {
  await show({paidNotGiven: [NOK], complete: false})
  expect(screen.getByText(/may lack something/)).toBeVisible()
})

test('in Norwegian, with amounts as Norwegians write them', async () => {
  const content = await show({givenNotPaid: [NOK], complete: false}, 'nb-NO')
  expect(content).toHaveTextContent(/ikke betalt/)
  expect(content).toHaveTextContent(/1\s290/)
})
