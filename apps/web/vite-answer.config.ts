import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

/**
 * The page behind personal links, built apart beside the application: React's own renderer alone would weigh as much as
 * the whole page may, so that the same source runs on Preact here, in a script that old phones read.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react(), precompress()],
  resolve: {
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: ['chrome80', 'firefox78', 'safari13'],
    cssTarget: ['chrome80', 'firefox78', 'safari13'],
    reportCompressedSize: false,
    rolldownOptions: { input: 'answer.html' },
  },
})
