import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { precompress } from './precompress.ts'

const BOOT = path.join(import.meta.dirname, 'src/boot.ts')

/**
 * Keeps the script that asks for the first data apart from the application and starts it first, so that the data is on
 * its way while the application loads. Merged into one script, as a build would, it would wait for all of it.
 */
function bootFirst(): Plugin[] {
  return [
    {
      name: 'boot-apart',
      apply: 'build',
      buildStart() {
        this.emitFile({ type: 'chunk', id: BOOT, name: 'boot' })
      },
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => html.replace(/<script[^>]*src="\/src\/boot\.ts"[^>]*><\/script>/, ''),
      },
    },
    {
      name: 'boot-first',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html, { bundle }) => {
          const files = Object.values(bundle ?? {})
          const boot = files.find((file) => file.type === 'chunk' && file.facadeModuleId === BOOT)
          if (boot === undefined) throw new Error('The script that asks for the first data was not built')
          const attrs = { type: 'module', async: true, src: `/${boot.fileName}` }
          return { html, tags: [{ tag: 'script', attrs, injectTo: 'head-prepend' }] }
        },
      },
    },
  ]
}

/** While developing, the page behind personal links is at the addresses that it has when it is built apart. */
function answerPage(): Plugin {
  return {
    name: 'answer-page',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (/^\/(answer|opinion)$/.test(request.url ?? '')) request.url = '/answer.html'
        next()
      })
    },
  }
}

/** What the first screen needs, in two files that change at different times, and what several screens share, in few. */
const codeSplitting = {
  groups: [
    { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 3 },
    { name: 'application', tags: ['$initial' as const], test: (id: string) => id !== BOOT, priority: 2 },
    /* Schemas are built while they load: theirs are never merged with what needs them, which would load in a circle. */
    { name: 'rules', test: /packages\/(contract|domain)\/src\//, minShareCount: 2, entriesAware: true, priority: 1.5 },
    { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 24_000, priority: 1 },
  ],
}

const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), bootFirst(), precompress(), answerPage()],
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting,
        chunkFileNames: ({ name }) => `assets/${name.replace(/^(shared|rules)~.*/, '$1')}-[hash].js`,
        assetFileNames: ({ names }) =>
          `assets/${names[0]?.startsWith('shared~') ? 'shared' : '[name]'}-[hash][extname]`,
      },
    },
  },
})
