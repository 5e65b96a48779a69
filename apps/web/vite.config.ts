import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Bytes below which compressing gains nothing. */
const LEAST_BYTES = 1_024
const COMPRESSIBLE = /\.(js|css|html|svg)$/

/** Writes a `.br` and a `.gz` beside each file of text, for the server to send as they are. */
function precompress(folder: string): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!COMPRESSIBLE.test(entry)) continue
        const file = path.join(folder, entry)
        const bytes = readFileSync(file)
        if (bytes.length < LEAST_BYTES) continue
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }))
      }
    },
  }
}

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
  plugins: [react(), bootFirst(), precompress(path.join(import.meta.dirname, 'dist'))],
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
