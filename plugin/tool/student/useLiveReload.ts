import {useContext, useEffect, useEffectEvent} from 'react'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useConfig} from '../../ConfigContext.ts'
import {LiveContext} from '../LiveContext.ts'

/** One repair changes several documents at once. */
const A_MOMENT_MS = 400

const ABOUT_STUDENT = `(_type == $userType && _id in $ids)
  || (_type == $subscriptionType && user._ref in $ids)
  || (_type in ["passAuditNote", "passStudentMessage"] && student._ref in $ids)`

/** Reads the file anew when anybody changes the student's documents: in another tab, in the Studio, in the host app. */
export function useLiveReload({student}: StudentFile, onReload: () => void): void {
  const listen = useContext(LiveContext)
  const {userType, subscriptionType} = useConfig()
  const reload = useEffectEvent(onReload)
  const users = student.users.flatMap(({id, clerkId}) => [id, clerkId])
  const ids = [...users, ...student.clerkAccounts.map(({id}) => id)].filter((id) => id !== null)
  const key = [...new Set(ids)].toSorted().join(' ')
  useEffect(() => {
    if (listen === null || key === '') return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const params = {ids: key.split(' '), userType, subscriptionType}
    const stop = listen(`*[${ABOUT_STUDENT}]`, params, () => {
      clearTimeout(timer)
      timer = setTimeout(() => reload(), A_MOMENT_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [listen, key, userType, subscriptionType])
}
