import { build, installIfNeeded, run, tool } from './workshop.mjs'

const isQuick = process.argv.includes('--quick')
const PROJECTS = ['packages/domain', 'packages/contract', 'apps/server', 'apps/web', 'tests']

function steps() {
  const node = (args) => run(process.execPath, args)
  return [
    ['format and lint', () => node([tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off'])],
    ...PROJECTS.map((project) => [`types of ${project}`, () => node([tool('typescript/bin/tsc'), '-p', project])]),
    ['unused code', () => node([tool('knip/bin/knip.js'), '--no-progress'])],
    ['build', build],
  ]
}

installIfNeeded()
const failed = []
for (const [name, step] of steps()) {
  const startedAt = performance.now()
  const code = step()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code !== 0) failed.push(name)
}
if (failed.length > 0) console.log(`\nFailed before the tests: ${failed.join(', ')}\n`)
const quick = isQuick ? ['--project', '!journeys'] : []
const tests = run(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--maxWorkers=2', ...quick])
process.exit(failed.length > 0 ? 1 : tests)
