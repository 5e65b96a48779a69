import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** A test that watches a library from within cannot share the modules of the others. */
const REPLACES_A_LIBRARY = ['tests/api/session-cost.test.ts']

/** Tests of the built server in a process of its own. */
const STARTS_PROCESSES = [
  'tests/api/backup-files.test.ts',
  'tests/api/backup.test.ts',
  'tests/api/imports-thread.test.ts',
  'tests/api/outcomes-thread.test.ts',
  'tests/api/running.test.ts',
  'tests/api/trust-logs.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts', 'tests/api/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          exclude: [...REPLACES_A_LIBRARY, ...STARTS_PROCESSES],
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'processes',
          include: STARTS_PROCESSES,
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
          globalSetup: ['tests/support/built.ts'],
        },
      },
      {
        test: { name: 'alone', include: REPLACES_A_LIBRARY, environment: 'node' },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.tsx'],
          environment: 'jsdom',
          isolate: false,
          testTimeout: 30_000,
          setupFiles: ['tests/support/screen-setup.ts'],
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/support/built.ts'],
        },
      },
    ],
  },
})
