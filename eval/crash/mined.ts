// Things whose calls are counted, and a process that dies at one of them: the point
// "putLayers:after:2" is the second call of putLayers, once it is done.

/** Ends the process as a loss of power would end it. */
export const die = (): void => void process.kill(process.pid, 'SIGKILL')

/** The same methods, each call of each counted; at the point, the process dies. */
export function mined<Methods extends object>(methods: Methods, point: string): Methods {
  const counts = new Map<string, number>()
  const wrapped = Object.entries(methods).map(([name, method]) => {
    const call = async (...args: readonly unknown[]) => {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      if (point === `${name}:before:${count}`) die()
      const result = await (method as (...args: readonly unknown[]) => unknown)(...args)
      if (point === `${name}:after:${count}`) die()
      return result
    }
    return [name, call]
  })
  return Object.fromEntries(wrapped) as Methods
}
