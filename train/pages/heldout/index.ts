// All skins of this half, by name. Held out: those who write rules may see counts only.
import type { Skin } from '../kit.ts'
import { wpGenesis } from './wp-genesis.ts'

/** Skins for measuring only, in the order of their names. */
export const HELD_OUT: readonly Skin[] = [wpGenesis]
