/** An element as it stands in a template file, before anybody asks what it means. */
export interface Tag {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Tag | string)[]
}

const commentPattern = /<!--[\s\S]*?-->/y
const closingPattern = /<\/([A-Za-z][\w-]*)\s*>/y
const openingPattern = /<([A-Za-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/y
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g
/** What stands in braces may hold a `<`. */
const textPattern = /(?:\{\{[\s\S]*?\}\}|[^<])+/y

/**
 * The elements of a template file. As strict as the hosts' own compilers: every element is closed, by its own name and in
 * order, void ones such as <input> too; every value is quoted; `<` begins a tag. `rawTag` holds a script, read as it is.
 */
export function readTags(file: string, text: string, rawTag: string): Tag {
  const root: Tag = { tag: '#file', attributes: {}, children: [] }
  const open: Tag[] = [root]
  const last = () => open.at(-1) ?? root
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  while (at < text.length) {
    if (take(commentPattern) !== null) continue
    const closing = take(closingPattern)
    if (closing !== null) {
      const { tag } = last()
      if (last() === root) throw new Error(`${file}: </${closing[1]}> closes nothing`)
      if (tag !== closing[1]) throw new Error(`${file}: <${tag}> is never closed, but </${closing[1]}> stands there`)
      open.pop()
      continue
    }
    const opening = take(openingPattern)
    if (opening === null) {
      const words = take(textPattern)
      if (words === null) throw new Error(`${file}: «${text.slice(at, at + 40)}» is no tag`)
      last().children.push(words[0])
      continue
    }
    const [, tag = '', attributes = '', slash] = opening
    const element: Tag = { tag, attributes: readAttributes(file, attributes), children: [] }
    last().children.push(element)
    if (slash === '/') continue
    open.push(element)
    if (tag === rawTag) at = readRaw(element, text, at)
  }
  if (last() !== root) throw new Error(`${file}: <${last().tag}> is never closed`)
  return root
}

function readAttributes(file: string, text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(attributePattern)) {
    if (name in attributes) throw new Error(`${file}: the attribute ${name} stands there twice`)
    attributes[name] = double ?? single ?? ''
  }
  return attributes
}

/** Takes all that stands before the end of the element, and says where that is. */
function readRaw(element: Tag, text: string, from: number): number {
  const end = text.indexOf(`</${element.tag}`, from)
  element.children.push(text.slice(from, end < 0 ? undefined : end))
  return end < 0 ? text.length : end
}
