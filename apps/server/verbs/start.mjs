import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, DIST, installIfNeeded } from './workshop.mjs'

installIfNeeded()
buildIfStale()
await import(pathToFileURL(path.join(DIST, 'main.js')).href)
