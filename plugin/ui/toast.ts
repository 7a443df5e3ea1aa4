/** The one place that knows where @sanity/ui keeps its toasts: the package has moved them before. */
export {useToast} from '@sanity/ui/toast'
