// Writes the generated documents: GLOSSARY.md from the glossary in the code, docs/cli.md from the
// help texts.
//   node docs/generate.ts
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandHelp, overview } from '../src/cli/command.ts'
import { allCommands, standard } from '../src/cli/commands/index.ts'
import { GLOSSARY } from '../src/model/glossary.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export function glossary(): string {
  const rows = GLOSSARY.map(([term, meaning]) => `| **${term}** | ${meaning} |`)
  return `# Glossary\n\nGenerated from \`src/model/glossary.ts\` by \`npm run docs\`. One meaning each.\n\n| Term | Meaning |\n| --- | --- |\n${rows.join('\n')}\n`
}

export async function cliReference(): Promise<string> {
  const [first, commands] = [await standard.load(), await allCommands()]
  const sections = [first, ...commands].map(
    (command) =>
      `## stemma ${command.name || '&lt;input...&gt;'}\n\n\`\`\`\n${commandHelp(command).trimEnd()}\n\`\`\`\n`,
  )
  return `# Command line\n\nGenerated from the help texts by \`npm run docs\`. In a clone write \`npx --no-install stemma\`.\n\n\`\`\`\n${overview(commands, first).trimEnd()}\n\`\`\`\n\n${sections.join('\n')}\nEvery JSON output has a schema in \`schemas/\`.\n`
}

/** Generated file → its content. */
export const GENERATED: {
  readonly [file: string]: () => string | Promise<string>
} = {
  'GLOSSARY.md': glossary,
  'docs/cli.md': cliReference,
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, content] of Object.entries(GENERATED))
    writeFileSync(join(root, file), await content())
