import {createLakeClient} from '../../../api/sanity/createLakeClient.ts'
import {NO_ANSWERS} from '../../../schemas/rules/expectedSubscription.ts'
import {SANDBOX_PEOPLE} from '../../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'
import {panel} from '../support/lookUp.ts'
import {anyJson, ofApi, type Screen, type Stage} from './stage.ts'

/** The repair dialog: each kind of repair, everything that can stand in its way, and its receipt. */
export const DIALOG_SCREENS: Screen[] = [
  {
    name: 'dialog-working-out',
    show: async (stage) => {
      await stage.hold(/\/plans$/)
      await openCreate(stage, 'fjordsteg', 'studentJonasBerg', 'Clip Card, 10 classes')
      await stage.dialog.getByText(stage.say('editor.pending')).first().waitFor()
    },
  },
  {
    name: 'dialog-create',
    show: async (stage) => {
      await openCreate(stage, 'fjordsteg', 'studentJonasBerg', 'Clip Card, 10 classes')
      await changes(stage)
    },
  },
  {
    name: 'dialog-plan-failed',
    show: async (stage) => {
      await stage.refuse(/\/plans$/, 504, 'sanity-slow')
      await openCreate(stage, 'fjordsteg', 'studentJonasBerg', 'Clip Card, 10 classes')
      await stage.dialog.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'dialog-by-hand',
    show: async ({file, button, dialog}) => {
      await file('dancecity', 'studentMajaLind')
      await button('banner.by-hand').click()
      await dialog.getByRole('combobox').first().waitFor()
    },
  },
  {
    name: 'dialog-by-hand-filled',
    show: async (stage) => {
      await openByHand(stage, 'dancecityDropInClass')
      await changes(stage)
    },
  },
  {
    name: 'dialog-question',
    show: async (stage) => {
      await openByHand(stage, 'dancecityOpenWeekTrial')
      await panel(stage.dialog, stage.say('editor.questions')).waitFor()
    },
  },
  {
    name: 'dialog-replace-carried-over',
    show: async (stage) => {
      await openReplace(stage, 'ropewalkHebrewTen')
      await changes(stage)
    },
  },
  {
    name: 'dialog-refused',
    show: async (stage) => {
      await openReplace(stage, 'ropewalkTen')
      await stage.dialog.getByText(stage.say('refusal.already-this-pass')).waitFor()
    },
  },
  {
    name: 'dialog-deactivate',
    show: async (stage) => {
      await stage.file('fjordsteg', 'studentAminaYusuf')
      await stage.button('lever.deactivate').click()
      await changes(stage)
    },
  },
  {
    name: 'dialog-correct',
    show: async (stage) => {
      await stage.file('ropewalk', 'ase')
      await stage.button('banner.correct').click()
      await changes(stage)
    },
  },
  {
    name: 'dialog-link',
    show: async (stage) => {
      await stage.file('ropewalk', 'ida')
      await stage.page.getByRole('button', {name: /Ida Solheim.*Ida Solheim/}).click()
      await changes(stage)
    },
  },
  {
    name: 'dialog-way-tie',
    show: async (stage) => {
      await stage.file('nordlys', 'studentMaritEng')
      await wayButtons(stage).first().click()
      await stage.dialog.getByText(stage.say('editor.why')).waitFor()
    },
  },
  {
    name: 'dialog-way-give',
    show: async (stage) => {
      await stage.file('nordlys', 'studentMaritEng')
      await stage.button('way.give', {pass: 'Ten Classes'}).click()
      await changes(stage)
    },
  },
  {
    name: 'dialog-way-piece',
    show: async (stage) => {
      await stage.file('nordlys', 'studentIngvildSkog')
      await stage.button('way.give-piece', {number: 1, all: 2, pass: 'Ten Classes'}).click()
      await changes(stage)
    },
  },
  {
    name: 'file-one-of-two-given',
    show: async (stage) => {
      await stage.repair({
        action: 'create',
        schoolId: 'nordlys',
        studentId: 'studentIngvildSkog',
        passId: 'nordlysTenClasses',
        basis: {kind: 'purchase', purchaseId: 'cs_test_nordlysIngvildSkog1', item: 0},
        answers: NO_ANSWERS,
      })
      await stage.file('nordlys', 'studentIngvildSkog')
    },
  },
  {
    name: 'dialog-given-already',
    show: async (stage) => {
      await stage.repair({
        action: 'create',
        schoolId: 'nordlys',
        studentId: 'studentLiveSand',
        passId: 'nordlysMonth',
        basis: {kind: 'purchase', purchaseId: 'cs_test_nordlysLiveSand1', item: 0},
        answers: NO_ANSWERS,
      })
      await stage.file('nordlys', 'studentSigridSand')
      await stage.button('lever.create').click()
      await fillProof(stage, 'nordlysMonth', 'pi_nordlysLiveSand1', '2025-08-10', '890')
      await stage.dialog.getByText(stage.say('claimed.open-student')).waitFor()
    },
  },
  {
    name: 'dialog-long-names',
    show: async (stage) => {
      await openRecommended(stage, 'ropewalk', 'wilhelmina')
      await changes(stage)
    },
  },
  {
    name: 'dialog-hebrew-name',
    show: async (stage) => {
      await openRecommended(stage, 'ropewalk', 'yael')
      await changes(stage)
    },
  },
  {
    name: 'dialog-stale',
    show: async (stage) => {
      await openReplace(stage, 'ropewalkHebrewTen')
      await changes(stage)
      await editFridasPass(stage, {remainingClips: 6})
      await stage.dialog.getByText(stage.say('moved.title')).waitFor()
    },
  },
  {
    name: 'dialog-leave',
    show: async ({file, button, dialog, page, say}) => {
      await file('fjordsteg', 'studentAminaYusuf')
      await button('lever.deactivate').click()
      await dialog.getByRole('textbox', {name: say('reason-form.note')}).fill('She moved away.')
      await page.keyboard.press('Escape')
      await dialog.getByText(say('footer.lose')).waitFor()
    },
  },
  {
    name: 'dialog-sending',
    show: async (stage) => {
      await stage.hold(/\/repairs$/)
      await openRecommended(stage, 'ropewalk', 'yael')
      await apply(stage, 'footer.create')
      await stage.dialog.getByText(stage.say('obstacle.sending')).waitFor()
    },
  },
  {
    name: 'dialog-apply-failed',
    show: async (stage) => {
      await stage.refuse(/\/repairs$/, 503, 'write-outcome-unknown')
      await openRecommended(stage, 'fjordsteg', 'studentJonasBerg')
      await apply(stage, 'footer.create')
      await stage.dialog.getByRole('alert').waitFor()
    },
  },
  {
    name: 'receipt',
    show: async (stage) => {
      await openRecommended(stage, 'fjordsteg', 'studentJonasBerg')
      await apply(stage, 'footer.create')
      await stage.dialog.getByText(stage.say('receipt.create')).waitFor()
    },
  },
  {
    name: 'file-after-repair',
    show: ({file}) => file('fjordsteg', 'studentJonasBerg'),
  },
  {
    name: 'receipt-by-hand',
    show: async (stage) => {
      await openByHand(stage, 'dancecityDropInClass')
      await changes(stage)
      await apply(stage, 'footer.create')
      await stage.dialog.getByText(stage.say('receipt.create')).waitFor()
    },
  },
  {
    name: 'file-after-repair-by-hand',
    show: ({file}) => file('dancecity', 'studentMajaLind'),
  },
  {
    name: 'receipt-doubles',
    show: async (stage) => {
      const {page, product} = stage
      await page.route(ofApi(product, /\/repairs$/), async (route) => {
        const response = await route.fetch()
        const json = anyJson.parse(await response.json())
        await route.fulfill({response, json: {...json, doubles: ['subscriptionByTheWebhook']}})
      })
      await openRecommended(stage, 'ropewalk', 'nour')
      await apply(stage, 'footer.create')
      await stage.dialog.getByText(stage.say('doubles.found')).waitFor()
    },
  },
  {
    name: 'dialog-undo',
    show: async (stage) => {
      await stage.repair({
        action: 'create',
        schoolId: 'ropewalk',
        studentId: 'nils',
        passId: 'ropewalkMonth',
        basis: {kind: 'purchase', purchaseId: 'cs_test_ropewalknils1'},
        answers: NO_ANSWERS,
      })
      await stage.file('ropewalk', 'nils')
      await undoButton(stage).click()
      await changes(stage)
    },
  },
  {
    name: 'receipt-undo',
    show: async (stage) => {
      await stage.file('ropewalk', 'nils')
      await undoButton(stage).click()
      await changes(stage)
      await apply(stage, 'footer.undo')
      await stage.dialog.getByText(stage.say('receipt.undo')).waitFor()
    },
  },
  {
    name: 'file-after-undo',
    show: ({file}) => file('ropewalk', 'nils'),
  },
]

async function openCreate(stage: Stage, schoolId: string, studentId: string, pass: string) {
  await stage.file(schoolId, studentId)
  await stage.button('banner.create', {pass}).click()
  await stage.dialog.waitFor()
}

/** Opens what the banner recommends. */
async function openRecommended({page, file, dialog}: Stage, schoolId: string, studentId: string) {
  await file(schoolId, studentId)
  await page.locator('article > [data-ui=Card] button').first().click()
  await dialog.waitFor()
}

async function openByHand(stage: Stage, passId: string) {
  await stage.file('dancecity', 'studentMajaLind')
  await stage.button('banner.by-hand').click()
  await fillProof(stage, passId, 'Receipt 2025-0811', '2025-08-11', '250')
}

async function fillProof(
  {dialog, say}: Stage,
  passId: string,
  reference: string,
  day: string,
  amount: string,
) {
  await dialog
    .getByRole('combobox', {name: say('pass-choice.label'), exact: true})
    .selectOption(passId)
  await dialog.locator('input[maxlength]').fill(reference)
  await dialog.locator('input[type=date]').fill(day)
  await dialog.locator('input[inputmode=decimal]').fill(amount)
}

/** What a person may decide on, in the banner. */
function wayButtons({page}: Stage) {
  return page.locator('article > [data-ui=Card] button')
}

async function openReplace({file, button, dialog, say}: Stage, passId: string) {
  await file('ropewalk', 'frida')
  await button('lever.replace').click()
  await dialog
    .getByRole('combobox', {name: say('pass-choice.label'), exact: true})
    .selectOption(passId)
}

/** Waits until the dialog says what would change. */
async function changes({dialog, say}: Stage) {
  await panel(dialog, say('editor.changes')).getByRole('row').first().waitFor()
}

async function apply(stage: Stage, key: string) {
  const {dialog, say} = stage
  await dialog.getByRole('combobox', {name: say('reason-form.reason')}).selectOption('other')
  await dialog.getByRole('textbox', {name: say('reason-form.note')}).fill('Seen on her receipt.')
  const confirmations = panel(dialog, say('editor.why')).getByRole('checkbox')
  for (const tick of await confirmations.all()) await tick.check()
  await dialog.getByRole('button', {name: say(key)}).click()
}

function undoButton({page, say}: Stage) {
  return page.getByRole('button', {name: say('undo.start-label', {what: say('action.create')})})
}

/** Somebody edits it in the Studio, past this tool. */
async function editFridasPass({product}: Stage, fields: Record<string, unknown>) {
  const sanity = createLakeClient({
    ...SANDBOX_PROJECT,
    apiHost: product.lake,
    token: SANDBOX_PEOPLE.editor.token,
    deadlineMs: 8000,
  })
  await sanity.patch('subscription-ropewalkfrida').set(fields).commit()
}
