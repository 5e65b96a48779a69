import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './apps/server/src/**/*.table.ts',
  out: './apps/server/migrations',
  casing: 'snake_case',
})
