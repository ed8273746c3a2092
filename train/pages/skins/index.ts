// All skins of this half, by name. Rules may be written from these.
import type { Skin } from '../kit.ts'
import { aemParsys } from './aem-parsys.ts'
import { amp } from './amp.ts'
import { arcFusion } from './arc-fusion.ts'
import { blogger } from './blogger.ts'
import { brightspot } from './brightspot.ts'
import { drupalField } from './drupal-field.ts'
import { ghost } from './ghost.ts'
import { joomla } from './joomla.ts'
import { medium } from './medium.ts'
import { nextHashed } from './next-hashed.ts'
import { portalBr } from './portal-br.ts'
import { printView } from './print-view.ts'
import { table1998 } from './table-1998.ts'
import { tailwind } from './tailwind.ts'
import { typo3 } from './typo3.ts'
import { wixSoup } from './wix-soup.ts'
import { wpBlock } from './wp-block.ts'
import { wpClassic } from './wp-classic.ts'
import { wpElementor } from './wp-elementor.ts'
import { wpTagdiv } from './wp-tagdiv.ts'

/** Skins for training and development, in the order of their names. */
export const OPEN: readonly Skin[] = [
  aemParsys,
  amp,
  arcFusion,
  blogger,
  brightspot,
  drupalField,
  ghost,
  joomla,
  medium,
  nextHashed,
  portalBr,
  printView,
  table1998,
  tailwind,
  typo3,
  wixSoup,
  wpBlock,
  wpClassic,
  wpElementor,
  wpTagdiv,
]
