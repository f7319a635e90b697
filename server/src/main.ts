import { loadConfig } from '#config'
import { startPrimary } from '#primary'
import { isWorker } from '#processes/workers'
import { runProgram } from '#program'
import { startWorker } from '#worker'

void runProgram((control) => {
  const config = loadConfig(process.env)
  return isWorker() ? startWorker(config, control) : startPrimary(config, control.parts)
})
