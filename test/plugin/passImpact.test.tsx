// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {SanityClient, type RawQuerylessQueryResponse} from '@sanity/client'
import {afterEach, expect, test, vi} from 'vitest'
import {z} from 'zod'
import {renderActions, META} from './documentActions.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

const PASS = {
  ...META,
  _id: 'pass-ten',
  _type: 'pass',
  name: 'Ten classes',
  type: 'multi',
  validityType: 'days',
  validityDays: 30,
  classesLimit: 10,
}

/** What the overload that the compiler picks would answer; ours answers the result alone. */
const fetched = z.custom<RawQuerylessQueryResponse<unknown>>()

async function openImpact(answer: object) {
  vi.spyOn(SanityClient.prototype, 'withConfig').mockReturnThis()
  vi.spyOn(SanityClient.prototype, 'fetch').mockResolvedValue(fetched.parse(answer))
  const rendered = await renderActions(PASS)
  await userEvent.click(screen.getByRole('button', {name: 'Who is affected…'}))
  return {...rendered, dialog: await screen.findByRole('dialog', {name: /Ten classes/})}
}

test('a pass tells what makes its sales go wrong, and whose passes show it', async () => {
  const document = {
    ...META,
    _id: 'sub-1',
    _type: 'subscription',
    user: {_ref: 'user-mia'},
    tenant: {_ref: 'tenant-dancecity'},
    type: 'clipcard',
    isActive: true,
    startDate: '2025-08-11T16:05:00Z',
    remainingClips: 10,
  }
  const {dialog, navigated} = await openImpact({
    pass: {...PASS, classesLimit: null},
    holders: 1,
    sold: [{document, studentName: 'Mia Moen'}],
  })
  expect(within(dialog).getByText(/how many classes it gives/)).toBeVisible()
  const row = within(dialog).getByRole('row', {name: /Mia Moen/})
  expect(within(row).getByText('no end date')).toBeVisible()
  await userEvent.click(within(row).getByRole('link', {name: 'Mia Moen'}))
  expect(navigated.at(-1)).toMatchObject({intent: 'pass-support'})
})

test('a pass with nothing wrong says so', async () => {
  const {dialog} = await openImpact({pass: PASS, holders: 0, sold: []})
  expect(
    within(dialog).getByText(/Nothing in this pass makes its next sale go wrong/),
  ).toBeVisible()
})
