import type {Screen, Stage} from './stage.ts'

const ATTENTION = '/pass-support/attention'
const WORK = /\/reconciliations\//

/** A school's payments and passes compared, from the choice of the school to what was found. */
export const ATTENTION_SCREENS: Screen[] = [
  {
    name: 'attention-which-school',
    show: async ({go, page, say}) => {
      await go(ATTENTION)
      await page.getByText(say('attention.which-school')).waitFor()
    },
  },
  {
    name: 'attention-never',
    show: async (stage) => {
      await openSchool(stage, 'fjordsteg')
      await stage.page.getByText(stage.say('attention.never')).waitFor()
    },
  },
  {
    name: 'attention-error',
    show: async (stage) => {
      await stage.refuse(WORK, 503, 'sanity-unavailable')
      await openSchool(stage, 'fjordsteg')
      await stage.page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'attention-running',
    show: async (stage) => {
      await stage.hold(WORK, 'POST')
      await openSchool(stage, 'fjordsteg')
      await compare(stage)
      await stage.page.getByText(stage.say('attention.running')).waitFor()
    },
  },
  {
    name: 'attention-stopped',
    show: async (stage) => {
      await stage.hold(WORK, 'POST')
      await openSchool(stage, 'fjordsteg')
      await compare(stage)
      await stage.button('attention.stop').click()
      await stage.page.getByText(stage.say('attention.stopped')).waitFor()
    },
  },
  {
    name: 'attention-results',
    show: async (stage) => {
      await openSchool(stage, 'fjordsteg')
      await compare(stage)
      await stage.page.getByText(stage.say('attention.finished')).waitFor()
      await stage.page.getByRole('table').getByRole('row').nth(1).waitFor()
    },
  },
  {
    name: 'attention-even',
    show: async (stage) => {
      await openSchool(stage, 'harbour')
      await compare(stage)
      await stage.page.getByText(stage.say('attention.even')).waitFor()
    },
  },
  {
    name: 'attention-no-access',
    show: async (stage) => {
      await openSchool(stage, 'dancecity')
      await compare(stage)
      await stage.page.getByText(stage.say('attention.failed')).waitFor()
    },
  },
]

async function openSchool({go, button}: Stage, school: string): Promise<void> {
  await go(`${ATTENTION}?pass-support[school]=${school}`)
  await button('attention.start').or(button('problem-notice.retry')).first().waitFor()
}

/** A comparison that an earlier screen stopped may have had its first answer already: then it goes on from there. */
async function compare({page, say}: Stage): Promise<void> {
  const start = page.getByRole('button', {name: say('attention.start')})
  await start.or(page.getByRole('button', {name: say('attention.resume')})).click()
}
