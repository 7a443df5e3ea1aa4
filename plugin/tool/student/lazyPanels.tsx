import {lazy} from 'react'

const restOfFile = () => import('./restOfFile.ts')

/** What stands at the end of a file or folded away: fetched beside it, so that what has happened is on screen first. */
export const LazyDeepSearchPanel = lazy(async () => ({
  default: (await restOfFile()).DeepSearchPanel,
}))
export const LazyIdentityPanel = lazy(async () => ({default: (await restOfFile()).IdentityPanel}))
export const LazyPurchaseDetails = lazy(async () => ({
  default: (await restOfFile()).PurchaseDetails,
}))
export const LazyRepairHistory = lazy(async () => ({default: (await restOfFile()).RepairHistory}))
export const LazySourcesPanel = lazy(async () => ({default: (await restOfFile()).SourcesPanel}))
