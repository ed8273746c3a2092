// What the system says of a file → words for its owner, with the path. Example: ENOENT for "a.pdf"
// is "no such file or folder: a.pdf".

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the disk is read-only'],
  ['EEXIST', 'there is a file already'],
  ['EISDIR', 'a folder, not a file'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['ENOTEMPTY', 'the folder is not empty'],
  ['ENOSPC', 'no room left on the disk'],
  ['EDQUOT', 'no room left on the disk'],
  ['EFBIG', 'larger than the disk takes'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'links in a circle'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk fails'],
  ['EBUSY', 'another program holds it'],
])

/**
 * What went wrong with a file, in words with its path; null where the error is not one of a file.
 * `path`: which file, where the error does not say or says that of a copy.
 */
export function fileFault(error: unknown, path?: string): string | null {
  const { code = '', path: own, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const words = WORDS.get(code)
  if (words === undefined) return null
  const at = path ?? (code === 'ENOENT' ? own : (dest ?? own))
  return at === undefined ? words : `${words}: ${at}`
}
