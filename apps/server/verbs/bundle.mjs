import { build } from 'rolldown'
import config from '../rolldown.config.mjs'

await build(config)
