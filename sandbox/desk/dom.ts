type Child = Node | string | null | false

type Attributes = Record<string, string | boolean | ((event: Event) => void)>

/**
 * Makes an element. Texts become text nodes, never markup; a function under a name like `onclick` listens to
 * that event; `true` sets an attribute without a value and `false` leaves it out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), value)
    else if (value !== false) node.setAttribute(name, value === true ? '' : value)
  }
  node.append(...children.filter((child) => child !== null && child !== false))
  return node
}

/** Chinese with its English beside it in small print. */
export function bilingual(zh: string, en: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  fragment.append(zh, ' ', element('small', { lang: 'en' }, en))
  return fragment
}

/** An element of desk.html; a missing one is a mistake in the page. */
export function byId(id: string): HTMLElement {
  const node = document.getElementById(id)
  if (!node) throw new Error(`desk.html has no #${id}`)
  return node
}
