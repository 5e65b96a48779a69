import { build, installIfNeeded } from './workshop.mjs'

installIfNeeded()
process.exit(build())
