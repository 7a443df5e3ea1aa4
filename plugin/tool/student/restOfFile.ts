/** What a file can be read without at first. One module, so that it is fetched in one piece. */
export {DeepSearchPanel} from './DeepSearchPanel.tsx'
export {IdentityPanel} from './IdentityPanel.tsx'
export {PurchaseDetails} from './PurchaseDetails.tsx'
export {RepairHistory} from './RepairHistory.tsx'
export {SourcesPanel} from './SourcesPanel.tsx'
