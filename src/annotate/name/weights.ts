// The name model to bytes and back. Example: resources/names.bin -> the word list and the weights
// of both looks.
import { WORD_PACK, type SegmentWeights } from '../../learn/rows.ts'
import { TYPES } from '../../learn/segmenter.ts'
import { decodeTables, encodeTables, type Table } from '../../learn/weights.ts'
import { wordList } from '../../learn/word-list.ts'
import type { NameModel } from './model.ts'

/** The model's bytes. */
export function encodeNameModel({ list, first, second }: NameModel): Uint8Array<ArrayBuffer> {
  return encodeTables([list.keys, list.bits, ...tablesOf(first), ...tablesOf(second)])
}

const tablesOf = ({ word, segment, transition }: SegmentWeights): Table[] => [
  word,
  segment,
  transition,
]

/** The model in the bytes that `encodeNameModel` made. RangeError where they are not that. */
export function decodeNameModel(bytes: Uint8Array<ArrayBuffer>): NameModel {
  const [keys, bits, ...rest] = decodeTables(bytes)
  if (!(keys instanceof Uint32Array) || !(bits instanceof Uint32Array))
    throw new RangeError('the name model has no word list')
  if (keys.length !== bits.length) throw new RangeError('the word list is uneven')
  const [first, second] = [weightsOf(rest.slice(0, 3)), weightsOf(rest.slice(3))]
  return { list: wordList(keys, bits), first, second }
}

function weightsOf([word, segment, transition]: readonly Table[]): SegmentWeights {
  if (
    !(word instanceof Uint32Array) ||
    !(segment instanceof Uint32Array) ||
    !(transition instanceof Int16Array) ||
    transition.length !== (TYPES + 1) ** 2
  )
    throw new RangeError('the name model has no weights')
  const wordBits = 31 - Math.clz32(word.length / WORD_PACK)
  const segmentBits = 31 - Math.clz32(segment.length)
  if (word.length !== 2 ** wordBits * WORD_PACK || segment.length !== 2 ** segmentBits)
    throw new RangeError('the weights of names are no power of two')
  return { wordBits, segmentBits, word, segment, transition }
}
