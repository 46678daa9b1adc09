/** How to take part from afar, as a link where it holds an address or begins with a number to dial. */
export function CallIn({ callIn }: { readonly callIn: string }) {
  const address = findCallAddress(callIn)
  return address === null ? <span>{callIn}</span> : <a href={address}>{callIn}</a>
}

/** The first web address of a call-in, else its number as `tel:`; null where it holds neither. */
function findCallAddress(callIn: string): string | null {
  const web = /https?:\/\/[^\s,;]+/i.exec(callIn)
  if (web) return web[0]
  const number = /\+?\(?\d[\d\s().-]{5,}\d/.exec(callIn)
  return number ? `tel:${number[0].replaceAll(/[^+\d]/g, '')}` : null
}
