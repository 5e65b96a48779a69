import { build, buildIfStale, installIfNeeded } from './workshop.mjs'

if (process.argv.includes('--if-stale')) {
  buildIfStale()
} else {
  installIfNeeded()
  process.exit(build())
}
