/** The same port, each of whose methods is called through `around`. */
export function aroundEach<Port extends object>(
  port: Port,
  around: (name: string, call: () => Promise<unknown>) => Promise<unknown>,
): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) =>
        around(String(name), async () => {
          const answer: unknown = await Reflect.apply(member, target, args)
          return answer
        })
    },
  })
}
