// Builds the page after an install that has the tools for it; an install without development
// dependencies goes on without.
import { fileURLToPath } from 'node:url'

let vite = null
try {
  vite = await import('vite')
} catch {
  process.stderr.write('stemma: vite is not installed, the page is not built\n')
}
if (vite) {
  const root = fileURLToPath(new URL('.', import.meta.url))
  try {
    await vite.build({ root, configFile: `${root}vite.config.ts`, logLevel: 'warn' })
  } catch (error) {
    process.stderr.write(`stemma: the page was not built: ${error}\n`)
  }
}
