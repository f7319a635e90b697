import { loadConfig } from '#config'
import { startPrimary } from '#primary'
import { isWorker } from '#processes/workers'
import { runProgram } from '#program'
import { startWorker } from '#worker'

// The primary alone ends its workers: a signal that a terminal or an init system sends to all of them must not take
// away those who still answer.
if (isWorker()) {
  void runProgram((control) => startWorker(loadConfig(process.env), control), { heedsSignals: false })
} else {
  void runProgram(({ parts }) => startPrimary(loadConfig(process.env), parts), { heedsSignals: true })
}
