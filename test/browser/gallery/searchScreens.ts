import type {Screen} from './stage.ts'

/** The search: before anything was looked up, while typing, and every way it can end. */
export const SEARCH_SCREENS: Screen[] = [
  {
    name: 'search-first-use',
    show: ({page, say}) => page.getByText(say('search.first-use')).waitFor(),
  },
  {
    name: 'search-typing',
    show: async ({page, say, hold}) => {
      await hold(/\/students$/)
      await page.getByRole('searchbox').fill('jonas')
      await page.getByText(say('search.pending')).waitFor()
    },
  },
  {
    name: 'search-results',
    show: async ({page}) => {
      await page.getByRole('searchbox').fill('a')
      await page.getByRole('link', {name: 'Amina Yusuf'}).waitFor()
    },
  },
  {
    name: 'search-shared-address',
    show: async ({page, say}) => {
      await page.getByRole('searchbox').fill('family.dahl@example.com')
      await page.getByText(say('hit.shares-email')).first().waitFor()
    },
  },
  {
    name: 'search-long-names',
    show: async ({page}) => {
      await page.getByRole('searchbox').fill('wilhelmina')
      await page.getByRole('link', {name: /Featherstonehaugh/}).waitFor()
    },
  },
  {
    name: 'search-right-to-left',
    show: async ({page}) => {
      await page.getByRole('searchbox').fill('نور')
      await page.getByRole('link', {name: /نور/}).waitFor()
    },
  },
  {
    name: 'search-nothing',
    show: async ({page}) => {
      await page.getByRole('searchbox').fill('nobody@example.com')
      await page.getByText(/[“«]nobody@example.com/).waitFor()
    },
  },
  {
    name: 'search-partial',
    show: async ({page, product}) => {
      product.sandbox.clerk.faults.add({path: /./, kind: 'status', status: 500})
      await page.getByRole('searchbox').fill('jonas.berg@example.com')
      await page.getByRole('link', {name: 'Jonas Berg'}).waitFor()
    },
  },
  {
    name: 'search-error',
    show: async ({page, refuse, button}) => {
      await refuse(/\/students$/, 503, 'sanity-unavailable')
      await page.getByRole('searchbox').fill('jonas')
      await button('problem-notice.retry').waitFor()
    },
  },
  {
    name: 'search-recent',
    show: async ({page, file, go, say}) => {
      await file('fjordsteg', 'studentJonasBerg')
      await file('ropewalk', 'wilhelmina')
      await file('ropewalk', 'nour')
      await go('/pass-support')
      await page.getByRole('heading', {name: say('recent.title')}).waitFor()
    },
  },
]
