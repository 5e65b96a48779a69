import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, DIST, installIfNeeded, stopWithNpm } from './workshop.mjs'

stopWithNpm()
installIfNeeded()
buildIfStale()
await import(pathToFileURL(path.join(DIST, 'main.js')).href)
