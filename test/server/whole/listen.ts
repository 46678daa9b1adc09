/** A listener to live changes: what it has heard of so far. */
export interface Stream {
  /** Scopes that it was told of, sorted, each once. */
  scopes(): string[]
  close(): Promise<void>
}

/** Listens to a stream of server-sent events. Resolves once the server has answered. */
export async function listen(address: string, headers: Readonly<Record<string, string>>): Promise<Stream> {
  const stop = new AbortController()
  const response = await fetch(address, { headers, signal: stop.signal })
  if (response.status !== 200) throw new Error(`The stream answers ${response.status}`)
  const heard = new Set<string>()
  const reading = read(response, heard).catch(() => undefined)
  return {
    scopes: () => [...heard].sort(),
    async close() {
      stop.abort()
      await reading
    },
  }
}

async function read(response: Response, heard: Set<string>): Promise<void> {
  let text = ''
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    text += part
    const lines = text.split('\n')
    text = lines.pop()!
    for (const line of lines) if (line.startsWith('data:')) heard.add((JSON.parse(line.slice(5)) as { readonly scope: string }).scope)
  }
}
