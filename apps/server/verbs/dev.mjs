import { installIfNeeded, startNode, stopWithNpm, tool } from './workshop.mjs'

stopWithNpm()
installIfNeeded()
console.log('Pages: http://localhost:5173, with the demonstration; both sides reload as files change. Ctrl+C stops.')
const sides = [
  startNode([tool('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'apps/server/src/main.ts', '--demo']),
  startNode([tool('vite/bin/vite.js'), 'dev', 'apps/web', '--logLevel=warn', '--clearScreen=false']),
]

let isStopping = false
function stop() {
  if (isStopping) return
  isStopping = true
  for (const side of sides) side.kill('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
const codes = await Promise.all(
  sides.map((side) => {
    return new Promise((resolve) => {
      side.on('exit', (code) => {
        const wasAsked = isStopping
        stop()
        resolve(wasAsked ? 0 : (code ?? 1))
      })
    })
  }),
)
process.exit(Math.max(...codes))
