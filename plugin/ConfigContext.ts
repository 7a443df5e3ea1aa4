import {createContext, useContext} from 'react'
import type {ResolvedConfig} from './config.ts'

export const ConfigContext = createContext<ResolvedConfig | null>(null)

export function useConfig(): ResolvedConfig {
  const config = useContext(ConfigContext)
  if (config === null) throw new Error('Pass support: rendered outside of its configuration')
  return config
}
