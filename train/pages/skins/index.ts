// All skins of this half, by name. Rules may be written from these.
import type { Skin } from '../kit.ts'
import { aemParsys } from './aem-parsys.ts'
import { agencyCopy } from './agency-copy.ts'
import { amp } from './amp.ts'
import { arcFusion } from './arc-fusion.ts'
import { authorBox } from './author-box.ts'
import { blogger } from './blogger.ts'
import { brightspot } from './brightspot.ts'
import { commentsLonger } from './comments-longer.ts'
import { dirtyBroadcaster } from './dirty-broadcaster.ts'
import { divParagraphs } from './div-paragraphs.ts'
import { drupalField } from './drupal-field.ts'
import { forumThread } from './forum-thread.ts'
import { gallery } from './gallery.ts'
import { ghost } from './ghost.ts'
import { govAspnet } from './gov-aspnet.ts'
import { hnewsMicrodata } from './hnews-microdata.ts'
import { joomla } from './joomla.ts'
import { journalNote } from './journal-note.ts'
import { liveArticles } from './live-articles.ts'
import { localPromos } from './local-promos.ts'
import { magazineInterview } from './magazine-interview.ts'
import { medium } from './medium.ts'
import { mswordPaste } from './msword-paste.ts'
import { nextHashed } from './next-hashed.ts'
import { ngoSitrep } from './ngo-sitrep.ts'
import { nodateBrief } from './nodate-brief.ts'
import { paywallStub } from './paywall-stub.ts'
import { portalBr } from './portal-br.ts'
import { pressRelease } from './press-release.ts'
import { printView } from './print-view.ts'
import { radioHandle } from './radio-handle.ts'
import { recipeService } from './recipe-service.ts'
import { spanLines } from './span-lines.ts'
import { sportReport } from './sport-report.ts'
import { table1998 } from './table-1998.ts'
import { tailwind } from './tailwind.ts'
import { teasersLonger } from './teasers-longer.ts'
import { tvStation } from './tv-station.ts'
import { typo3 } from './typo3.ts'
import { university } from './university.ts'
import { wireFeed } from './wire-feed.ts'
import { wixSoup } from './wix-soup.ts'
import { wpBlock } from './wp-block.ts'
import { wpClassic } from './wp-classic.ts'
import { wpElementor } from './wp-elementor.ts'
import { wpTagdiv } from './wp-tagdiv.ts'

/** Skins for training and development, in the order of their names. */
export const OPEN: readonly Skin[] = [
  aemParsys,
  agencyCopy,
  amp,
  arcFusion,
  authorBox,
  blogger,
  brightspot,
  commentsLonger,
  dirtyBroadcaster,
  divParagraphs,
  drupalField,
  forumThread,
  gallery,
  ghost,
  govAspnet,
  hnewsMicrodata,
  joomla,
  journalNote,
  liveArticles,
  localPromos,
  magazineInterview,
  medium,
  mswordPaste,
  nextHashed,
  ngoSitrep,
  nodateBrief,
  paywallStub,
  portalBr,
  pressRelease,
  printView,
  radioHandle,
  recipeService,
  spanLines,
  sportReport,
  table1998,
  tailwind,
  teasersLonger,
  tvStation,
  typo3,
  university,
  wireFeed,
  wixSoup,
  wpBlock,
  wpClassic,
  wpElementor,
  wpTagdiv,
]
