import {NO_ANSWERS} from '../../../schemas/rules/expectedSubscription.ts'
import {createLakeClient} from '../../../api/sanity/createLakeClient.ts'
import {SANDBOX_PEOPLE} from '../../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'
import type {Screen, Stage} from './stage.ts'

const AUDIT = '/pass-support/audit'

/** The trail and the comparison before anything was repaired or compared: to be shown first. */
export const UNTOUCHED_SCREENS: Screen[] = [
  {
    name: 'audit-loading',
    show: async ({go, hold, page, say}) => {
      await hold(/\/audit$/)
      await go(AUDIT)
      await page.getByText(say('audit.pending')).first().waitFor()
    },
  },
  {
    name: 'audit-empty',
    show: async ({go, page, say}) => {
      await go(AUDIT)
      await page.getByText(say('audit.none')).waitFor()
    },
  },
  {
    name: 'audit-error',
    show: async ({go, refuse, page}) => {
      await refuse(/\/audit$/, 503, 'sanity-unavailable')
      await go(AUDIT)
      await page.getByRole('alert').waitFor()
    },
  },
]

/** The trail once there is one. */
export const TRAIL_SCREENS: Screen[] = [
  {
    name: 'audit-rows',
    show: async (stage) => {
      await repairSome(stage)
      await openTrail(stage)
    },
  },
  {
    name: 'audit-filtered',
    show: async (stage) => {
      await openTrail(stage, '?pass-support[school]=ropewalk&pass-support[reason]=other')
    },
  },
  {
    name: 'audit-no-match',
    show: async ({go, page, say}) => {
      await go(`${AUDIT}?pass-support[reason]=goodwill`)
      await page.getByText(say('audit.no-match')).waitFor()
    },
  },
  {
    name: 'audit-note',
    show: async (stage) => {
      await openTrail(stage)
      await stage.page.getByRole('table').getByRole('link').first().click()
      await stage.page.getByRole('link', {name: stage.say('audit.back')}).waitFor()
    },
  },
  {
    name: 'audit-note-not-found',
    show: async ({go, page}) => {
      await go(`${AUDIT}/passAuditNote.nothing`)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'audit-exported',
    show: async (stage) => {
      await openTrail(stage)
      await stage.button('export.csv').click()
      await stage.page.getByText(/repairs-.*\.csv/).waitFor()
    },
  },
  {
    name: 'audit-check-intact',
    show: async (stage) => {
      await openTrail(stage, '?pass-support[school]=fjordsteg')
      await stage.button('trail.check').click()
      await stage.page.locator('[data-tone=positive]').first().waitFor()
    },
  },
  {
    name: 'audit-check-damaged',
    show: async (stage) => {
      const note = stage.product.sandbox.lake
        .documents()
        .find(
          ({_type, school}) =>
            _type === 'passAuditNote' && JSON.stringify(school).includes('fjordsteg'),
        )
      await lakeOf(stage).patch(`${note?._id}`).set({note: 'It was somebody else.'}).commit()
      await openTrail(stage, '?pass-support[school]=fjordsteg')
      await stage.button('trail.check').click()
      await stage.page.getByRole('alert').waitFor()
    },
  },
]

async function openTrail({go, page}: Stage, query = '') {
  await go(`${AUDIT}${query}`)
  await page.getByRole('table').getByRole('row').nth(1).waitFor()
}

async function repairSome({repair}: Stage) {
  const frida = {schoolId: 'ropewalk', studentId: 'frida'}
  const {noteId} = await repair({
    action: 'replace',
    ...frida,
    targetId: 'subscription-ropewalkfrida',
    passId: 'ropewalkHebrewTen',
    basis: {kind: 'carried-over'},
    answers: NO_ANSWERS,
  })
  await repair({action: 'undo', ...frida, noteId}, 'Replaced the wrong one.')
  await repair({action: 'deactivate', ...frida, targetId: 'subscription-ropewalkfrida'})
  await repair(
    {
      action: 'create',
      schoolId: 'ropewalk',
      studentId: 'wilhelmina',
      passId: 'ropewalkSeason',
      basis: {kind: 'purchase', purchaseId: 'cs_test_ropewalkwilhelmina1'},
      answers: NO_ANSWERS,
    },
    'She wrote a long mail about it, with the receipt and a picture of what the app shows her, and called twice on Monday; the webhook of that day is missing altogether, so the pass is given as it was paid.',
  )
}

function lakeOf({product}: Stage) {
  return createLakeClient({
    ...SANDBOX_PROJECT,
    apiHost: product.lake,
    token: SANDBOX_PEOPLE.editor.token,
    deadlineMs: 8000,
  })
}
