import { Icon } from './Icon'

/**
 * What NutUI's own files get for its icons (config/nutuiElements.ts), which are pictures of some kilobytes each in the main
 * package. One is ever seen; the others belong to faces of its parts that are not in use.
 */
export const MaskClose = () => <Icon name="close" size="small" />

const Nothing = () => null

export {
  Nothing as ArrowLeft,
  Nothing as Close,
  Nothing as Failure,
  Nothing as Loading,
  Nothing as Loading1,
  Nothing as Search,
}
