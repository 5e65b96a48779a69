import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes what was written to a file, or listed in a folder, survive a power cut. */
export function flush(target: string): void {
  const handle = openSync(target, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
