import {readOptions} from './readOptions.ts'
import {runDrill} from './runDrill.ts'

/** `npm run --silent drill [-- --runs N --seed N]`: one line of JSON. What went wrong is told on the error stream. */
const options = readOptions(process.argv.slice(2))
const result = await runDrill({
  ...options,
  onWrong: ({situation, scheduler}, index) => {
    console.error(
      `Run ${index} of seed ${options.seed} (${situation}):\n${scheduler
        .report()
        .map(({label}) => label)
        .join('\n')}`,
    )
  },
})
console.log(JSON.stringify(result))
