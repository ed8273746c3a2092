// Work in portions: lists cut into batches, and tasks done a few at a time. Example: 450 ids are
// three batches of at most 200.

/**
 * Reports admitted, annotated or read at once. Bounds memory: a batch of long reports is some tens
 * of megabytes.
 */
export const BATCH = 200

/** The items in their order, so many at a time. */
export function inBatches<T>(items: readonly T[], size = BATCH): T[][] {
  const batches: T[][] = []
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size))
  return batches
}

/** Does the tasks in their order, so many at a time; the first that fails ends it. */
export async function atOnce<T>(
  tasks: readonly T[],
  most: number,
  work: (task: T, number: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const hand = async () => {
    for (let number = next++; number < tasks.length; number = next++)
      await work(tasks[number]!, number)
  }
  await Promise.all(Array.from({ length: most }, hand))
}
