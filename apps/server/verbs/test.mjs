import { installIfNeeded, run, runAside, tool } from './workshop.mjs'

const isQuick = process.argv.includes('--quick')
const PROJECTS = ['packages/domain', 'packages/contract', 'apps/server', 'apps/web', 'tests']

/** Each is one Node program, and needs nothing of the others. */
const STEPS = [
  ['format and lint', [tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off']],
  ...PROJECTS.map((project) => [
    `types of ${project}`,
    [tool('typescript/bin/tsc'), '-p', project, '--singleThreaded'],
  ]),
  ['unused code', [tool('knip/bin/knip.js'), '--no-progress']],
  ['build', ['apps/server/verbs/build.mjs']],
]

/** As many as the least machine has cores. */
const AT_ONCE = 2

async function timed(args) {
  const startedAt = performance.now()
  const { code, said } = await runAside(args)
  return { code, said, seconds: ((performance.now() - startedAt) / 1000).toFixed(1) }
}

/** Runs the steps some at a time, and tells of each in their order. Returns the names of those that failed. */
async function failedSteps() {
  const waiting = STEPS.map(([name, args]) => {
    let resolve
    const result = new Promise((told) => {
      resolve = told
    })
    return { name, args, result, resolve }
  })
  const left = [...waiting]
  const worker = async () => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) step.resolve(await timed(step.args))
  }
  for (let at = 0; at < AT_ONCE; at += 1) void worker()
  const failed = []
  for (const { name, result } of waiting) {
    const { code, said, seconds } = await result
    if (said !== '') console.log(said)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
    if (code !== 0) failed.push(name)
  }
  return failed
}

installIfNeeded()
const failed = await failedSteps()
if (failed.length > 0) console.log(`\nFailed before the tests: ${failed.join(', ')}\n`)
const quick = isQuick ? ['--project', '!journeys'] : []
const tests = run(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--maxWorkers=2', ...quick])
process.exit(failed.length > 0 ? 1 : tests)
