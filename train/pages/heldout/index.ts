// All skins of this half, by name. Held out: those who write rules may see counts only.
import type { Skin } from '../kit.ts'
import { ampRegional } from './amp-regional.ts'
import { archivePrint } from './archive-print.ts'
import { cmsLeftovers } from './cms-leftovers.ts'
import { drupalParagraphs } from './drupal-paragraphs.ts'
import { escenic } from './escenic.ts'
import { forumPhpbb } from './forum-phpbb.ts'
import { globeRelease } from './globe-release.ts'
import { govLiferay } from './gov-liferay.ts'
import { hostedComments } from './hosted-comments.ts'
import { liveTimeline } from './live-timeline.ts'
import { localBr } from './local-br.ts'
import { nuxtScoped } from './nuxt-scoped.ts'
import { radioUpdated } from './radio-updated.ts'
import { slideshow } from './slideshow.ts'
import { softWall } from './soft-wall.ts'
import { sportsHub } from './sports-hub.ts'
import { squarespace } from './squarespace.ts'
import { substackLike } from './substack-like.ts'
import { tables2001 } from './tables-2001.ts'
import { townNews } from './town-news.ts'
import { unUpdate } from './un-update.ts'
import { uniCascade } from './uni-cascade.ts'
import { wirePlain } from './wire-plain.ts'
import { wpGenesis } from './wp-genesis.ts'

/** Skins for measuring only, in the order of their names. */
export const HELD_OUT: readonly Skin[] = [
  ampRegional,
  archivePrint,
  cmsLeftovers,
  drupalParagraphs,
  escenic,
  forumPhpbb,
  globeRelease,
  govLiferay,
  hostedComments,
  liveTimeline,
  localBr,
  nuxtScoped,
  radioUpdated,
  slideshow,
  softWall,
  sportsHub,
  squarespace,
  substackLike,
  tables2001,
  townNews,
  unUpdate,
  uniCascade,
  wirePlain,
  wpGenesis,
]
