// The sections of a story behind its first screen, in one file of their own that loads when the
// first of them is asked for.
import type { ComponentType } from 'preact'
import type { Section } from '../router.ts'
import type { SectionProps } from './story.ts'

export const SECTION_VIEWS: Partial<Record<Section, ComponentType<SectionProps>>> = {}
