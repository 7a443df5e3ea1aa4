import type {Screen, Stage} from './stage.ts'

/** What the plugin adds to documents in the structure tool. The rest of those screens is the Studio's own. */
export const DOCUMENT_SCREENS: Screen[] = [
  menu('document-menu-pass-held', 'subscription', 'subscriptionAminaYusuf1'),
  menu('document-menu-student', 'user', 'studentAminaYusuf'),
  menu('document-menu-pass', 'pass', 'dancecityOpenWeekTrial'),
  {
    name: 'document-why',
    show: async (stage) => {
      await openMenu(stage, 'subscription', 'subscriptionAminaYusuf1')
      await stage.page.getByRole('menuitem', {name: stage.say('document-action.why')}).click()
      await stage.dialog.getByRole('heading', {name: stage.say('why.title')}).waitFor()
    },
    judged: ['[role=dialog]'],
  },
  {
    name: 'document-who-is-affected',
    show: async (stage) => {
      await openMenu(stage, 'pass', 'dancecityOpenWeekTrial')
      await stage.page.getByRole('menuitem', {name: stage.say('document-action.impact')}).click()
      await stage.dialog.getByRole('button', {name: stage.say('footer.close')}).waitFor()
      await stage.dialog.getByText(stage.say('impact.pending')).waitFor({state: 'detached'})
    },
    judged: ['[role=dialog]'],
  },
  {
    name: 'document-deactivate',
    show: async (stage) => {
      await openMenu(stage, 'subscription', 'subscription-ropewalkragnhild1')
      await stage.page
        .getByRole('menuitem', {name: stage.say('document-action.deactivate')})
        .and(stage.page.locator(':not([aria-disabled=true]):not([data-disabled=true])'))
        .click()
      await stage.dialog.getByRole('row').first().waitFor()
    },
    judged: ['[role=dialog]'],
  },
  {
    name: 'document-story',
    show: async ({page, go, say}) => {
      await go('/structure/subscription;subscriptionAminaYusuf1')
      await page.getByTestId('pane-context-menu-button').last().click()
      await page.getByRole('menuitem', {name: say('inspector.title')}).click()
      const inspector = page.getByRole('region', {name: say('inspector.title')})
      await inspector.getByRole('listitem').first().waitFor()
    },
    judged: ['section[aria-labelledby]:has(ol)'],
  },
]

function menu(name: string, type: string, id: string): Screen {
  return {name, show: (stage) => openMenu(stage, type, id), judged: []}
}

async function openMenu({page, go}: Stage, type: string, id: string): Promise<void> {
  await go(`/structure/${type};${id}`)
  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem').first().waitFor()
}
