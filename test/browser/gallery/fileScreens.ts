import {panel} from '../support/lookUp.ts'
import type {Screen, Stage} from './stage.ts'

const opened = (name: string, schoolId: string, studentId: string): Screen => ({
  name,
  show: ({file}) => file(schoolId, studentId),
})

/** Looks for Jonas while the API refuses it. */
const refused = (name: string, status: number, code: string): Screen => ({
  name,
  show: async (stage) => {
    await stage.refuse(/\/students\//, status, code)
    await stage.go(JONAS)
    await stage.page.getByRole('alert').waitFor()
  },
})

const JONAS = '/pass-support/student/fjordsteg/studentJonasBerg'

/** The file of a student: each cause of the seed, each part that can be missing, and each list at its longest. */
export const FILE_SCREENS: Screen[] = [
  {
    name: 'file-loading',
    show: async ({page, go, hold, say}) => {
      await hold(/\/students\//)
      await go(JONAS)
      await page.getByText(say('student.pending')).waitFor()
    },
  },
  opened('file-no-access', 'dancecity', 'studentMajaLind'),
  opened('file-clear-cut', 'fjordsteg', 'studentJonasBerg'),
  opened('file-webhook-failed', 'fjordsteg', 'studentSofieNilsen'),
  opened('file-all-right', 'fjordsteg', 'studentAminaYusuf'),
  opened('file-refunded', 'fjordsteg', 'studentEmilHaug'),
  opened('file-ambiguous', 'fjordsteg', 'studentLarsMoe'),
  opened('file-shared-address', 'fjordsteg', 'studentOdaDahl'),
  opened('file-on-its-way', 'nordlys', 'studentHanneVold'),
  opened('file-reserved', 'nordlys', 'studentPetterRud'),
  opened('file-several-passes', 'nordlys', 'studentIngvildSkog'),
  opened('file-held-unexplained', 'nordlys', 'studentMaritEng'),
  opened('file-unreadable-value', 'nordlys', 'studentTrondAas'),
  opened('file-state-unknown', 'nordlys', 'studentKajaBrun'),
  opened('file-outside-checkout', 'nordlys', 'studentOddHagen'),
  opened('file-of-other-account', 'nordlys', 'studentSigridSand'),
  opened('file-same-person', 'ropewalk', 'ida'),
  {
    name: 'file-linked',
    show: async ({file, repair}) => {
      const whose = {schoolId: 'ropewalk', studentId: 'tiril'}
      await repair({action: 'link', ...whose, otherId: 'tirilAgain'})
      await file('ropewalk', 'tiril')
    },
  },
  opened('file-given-not-paid', 'ropewalk', 'frida'),
  opened('file-too-short', 'ropewalk', 'ase'),
  opened('file-long-names', 'ropewalk', 'wilhelmina'),
  opened('file-arabic-name', 'ropewalk', 'nour'),
  opened('file-hebrew-name', 'ropewalk', 'yael'),
  opened('file-hundreds', 'ropewalk', 'ragnhild'),
  {
    name: 'file-hundreds-all',
    show: async ({page, file, say}) => {
      await file('ropewalk', 'ragnhild')
      for (const part of ['purchases.title', 'subscriptions.title']) {
        await panel(page, say(part))
          .getByRole('button', {name: /200|40/})
          .click()
      }
    },
    // Hundreds of rows like those above.
    judged: [],
  },
  {
    name: 'file-everything-unfolded',
    show: async ({page, file}) => {
      await file('fjordsteg', 'studentSofieNilsen')
      await page.evaluate(
        'for (const it of document.querySelectorAll("main details")) it.open = true',
      )
    },
  },
  {
    name: 'file-clerk-down',
    show: async ({file, product}) => {
      product.sandbox.clerk.faults.add({path: /./, kind: 'status', status: 500})
      await file('fjordsteg', 'studentJonasBerg')
    },
  },
  {
    name: 'file-stripe-down',
    show: async ({file, product}) => {
      product.sandbox.stripe.faults.add({path: /./, kind: 'status', status: 500})
      await file('fjordsteg', 'studentAminaYusuf')
    },
  },
  {
    name: 'file-stripe-busy',
    show: async ({file, product}) => {
      product.sandbox.stripe.faults.add({path: /./, kind: 'rateLimit', retryAfter: 1})
      await file('fjordsteg', 'studentJonasBerg')
    },
  },
  {
    name: 'deep-search-running',
    show: async (stage) => {
      await stage.hold(/\/deep-search$/)
      await stage.file('pier', 'sunniva')
      await deepSearch(stage).getByText(stage.say('deep-search.running')).waitFor()
    },
  },
  {
    name: 'deep-search-stopped',
    show: async (stage) => {
      await stage.hold(/\/deep-search$/)
      await stage.file('pier', 'sunniva')
      await stage.button('deep-search.stop').click()
      await deepSearch(stage).getByText(stage.say('deep-search.stopped')).waitFor()
    },
  },
  {
    name: 'deep-search-broken-off',
    show: async (stage) => {
      await stage.refuse(/\/deep-search$/, 503, 'sanity-unavailable')
      await stage.file('pier', 'sunniva')
      await deepSearch(stage).getByText(stage.say('deep-search.failed')).waitFor()
    },
  },
  {
    name: 'deep-search-done',
    show: async (stage) => {
      await stage.file('pier', 'sunniva')
      await deepSearch(stage).getByText(stage.say('deep-search.finished')).waitFor()
    },
  },
  {
    name: 'file-which-school',
    show: async ({page, go, say}) => {
      await go('/pass-support/student/-/studentJonasBerg')
      await page.getByText(say('student.which-school')).waitFor()
    },
  },
  {
    name: 'file-offline',
    show: async ({page, file, button, say}) => {
      await file('fjordsteg', 'studentJonasBerg')
      await page.context().setOffline(true)
      await button('student.reload').click()
      await page.getByText(say('problem.offline')).waitFor()
    },
  },
  {
    name: 'file-unreachable',
    show: async ({page, go}) => {
      await page.route(/\/students\//, (route) => route.abort())
      await go(JONAS)
      await page.getByRole('alert').waitFor()
    },
  },
  refused('file-session-expired', 401, 'token-expired'),
  refused('file-not-signed-in', 401, 'unauthenticated'),
  refused('file-not-allowed', 403, 'role-may-not-read'),
  refused('file-too-many-requests', 429, 'too-many-requests'),
  refused('file-not-found', 404, 'student-not-found'),
  refused('file-internal-error', 500, 'internal'),
  {name: 'file-viewer', as: 'viewer', show: ({file}) => file('fjordsteg', 'studentJonasBerg')},
  {
    name: 'timeline-unfolded',
    show: async (stage) => {
      await stage.file('fjordsteg', 'studentAminaYusuf')
      await unfoldStory(stage)
    },
  },
  {
    name: 'timeline-filtered',
    show: async ({page, file, say}) => {
      await file('fjordsteg', 'studentAminaYusuf')
      const story = panel(page, say('timeline.title'))
      await story.getByRole('combobox').selectOption({index: 1})
      await story.scrollIntoViewIfNeeded()
    },
  },
]

function deepSearch({page, say}: Stage) {
  return panel(page, say('deep-search.title'))
}

async function unfoldStory({page, say}: Stage): Promise<void> {
  const story = panel(page, say('timeline.title'))
  const between = story.locator('button[aria-expanded=false]')
  if ((await between.count()) > 0) await between.click()
  await story.evaluate((it) => {
    for (const one of it.querySelectorAll('details')) one.open = true
  })
}
