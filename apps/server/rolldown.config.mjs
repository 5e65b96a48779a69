import path from 'node:path'

const source = (file) => path.join(import.meta.dirname, 'src', file)

/** The server and its commands as plain JavaScript: our own code in, every package of the registry left outside. */
export default {
  input: {
    main: source('main.ts'),
    'imports-worker': source('features/imports/imports-worker.ts'),
    'documents-worker': source('features/documents/documents-worker.ts'),
    'outcomes-worker': source('features/outcomes/outcomes-worker.ts'),
    'commands/backup': source('commands/backup.ts'),
    'commands/restore': source('commands/restore.ts'),
    'commands/bench': source('commands/bench.ts'),
  },
  platform: 'node',
  logLevel: 'warn',
  external: (id) => !/^[./]|^@tandem\//.test(id) && !path.isAbsolute(id),
  output: {
    dir: path.join(import.meta.dirname, 'dist'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
  },
}
