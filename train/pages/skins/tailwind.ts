// Utility classes only: no name says what an element is; the text sits in a prose div, cards look
// like paragraphs.
import { headOf } from '../head.ts'
import type { Skin } from '../kit.ts'
import * as furniture from '../lexicon/furniture.ts'

/** The skin of this family. */
export const tailwind: Skin = {
  name: 'tailwind',
  family: 'app',
  render: (k) => {
    const { story } = k
    const body = k.body({
      p: (html) =>
        `<p class="mb-4 text-lg leading-relaxed text-gray-800 dark:text-gray-200">${html}</p>`,
      h: (html) => `<h2 class="mt-10 mb-4 text-2xl font-bold tracking-tight">${html}</h2>`,
      list: (items) =>
        `<ul class="list-disc pl-6 space-y-2 mb-4">${items.map((one) => `<li class="text-lg">${one}</li>`).join('')}</ul>`,
      quote: (html) =>
        `<blockquote class="border-l-4 border-indigo-500 pl-4 italic my-6">${html}</blockquote>`,
      figure: (html) =>
        `<figure class="my-8"><img class="rounded-xl w-full" src="/x.avif" alt=""/><figcaption class="mt-2 text-sm text-gray-500">${html}</figcaption></figure>`,
      after: (index) =>
        index === 2
          ? `<div class="my-8 rounded-2xl bg-indigo-50 p-6"><p class="text-lg font-semibold">${k.say(furniture.NEWSLETTERS)}</p><p class="mb-4 text-lg leading-relaxed text-gray-800">${k.say(furniture.NEWSLETTERS)}. Join {0} people who already read it.</p><button class="rounded bg-indigo-600 px-4 py-2 text-white">Subscribe</button></div>`.replace(
              '{0}',
              '9,000',
            )
          : '',
    })
    return k.done(`<!DOCTYPE html><html lang="en" class="scroll-smooth"><head>${headOf(k, { joint: ' | ', authors: ['author'], og: 'same' })}</head><body class="bg-white antialiased"><div class="sticky top-0 z-50 backdrop-blur"><div class="mx-auto max-w-7xl flex justify-between px-4 py-3"><a class="font-black text-xl">${story.outlet}</a><div class="hidden md:flex gap-6">${k.nav(5, (label) => `<a class="hover:underline">${label}</a>`)}</div></div></div>
<div class="mx-auto max-w-3xl px-4 py-12"><span class="inline-flex rounded-full bg-gray-100 px-3 py-1 text-sm">${story.section}</span><h1 class="mt-4 text-4xl font-extrabold">${k.headline}</h1><p class="mt-4 text-xl text-gray-600">${k.standfirst(story.standfirst)}</p><div class="mt-6 flex items-center gap-3">${k.by(`<div class="h-10 w-10 rounded-full bg-gray-200"></div><div><div class="font-medium">${k.joined}</div>`)}<div class="text-sm text-gray-500">${k.when('{mon} {d}, {yyyy}')} · ${k.dice.int(2, 12)} min read</div>${k.by('</div>')}</div>
<div class="mt-10 prose">
${body}
</div><div class="mt-12 flex gap-2">${k.tags(3, (tag) => `<span class="rounded bg-gray-100 px-2">#${tag}</span>`)}</div></div>
<div class="bg-gray-50 py-16"><div class="mx-auto max-w-7xl px-4"><h2 class="text-2xl font-bold">Keep reading</h2><div class="grid md:grid-cols-3 gap-8">${k.many(
      6,
      () => {
        const t = k.teaser(3)
        return `<div class="rounded-xl shadow p-6"><h3 class="text-xl font-bold">${t.title}</h3><p class="mb-4 text-lg leading-relaxed text-gray-800">${t.text}</p><div class="text-sm text-gray-500">${t.author} · ${t.date}</div></div>`
      },
    )}</div></div></div><div class="py-8 text-center text-sm text-gray-500">${k.say(furniture.LEGAL)}</div></body></html>`)
  },
}
