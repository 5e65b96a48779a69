type Schema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly description?: string
  readonly maxLength?: number
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

type Operation = {
  readonly operationId?: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly security?: readonly unknown[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: Schema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>
}

/** The parts of an OpenAPI document that the page shows. */
export type ApiDocument = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
}

/** A schema in a few words, such as `text (date) or null`. */
function typeOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`
  const name = [schema.type ?? 'any'].flat().join(' or ')
  return schema.format === undefined ? name : `${name} (${schema.format})`
}

/** The fields of an object, nested ones by their path. */
function fieldRows(schema: Schema, prefix = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const inner = field.type === 'array' ? (field.items ?? {}) : field
    const must = schema.required?.includes(name) === true ? 'required' : 'optional'
    const row = `<tr><td><code>${escaped(path)}</code></td><td>${escaped(typeOf(field))}</td><td>${must}</td></tr>`
    return [row, ...fieldRows(inner, `${path}${field.type === 'array' ? '[]' : ''}.`)]
  })
}

function table(caption: string, rows: readonly string[]): string {
  if (rows.length === 0) return ''
  const head = '<tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Needed</th></tr>'
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div>`
}

function schemaIn(content: Content | undefined): Schema {
  return Object.values(content ?? {})[0]?.schema ?? {}
}

function articleOf(method: string, path: string, operation: Operation): string {
  const given = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escaped(name)}</code> (${escaped(place)})</td><td>${escaped(typeOf(schema ?? {}))}</td><td>${required === true ? 'required' : 'optional'}</td></tr>`,
  )
  const responses = Object.entries(operation.responses ?? {})
  const reply = responses.find(([status]) => status.startsWith('2'))
  const refusals = responses.filter(([status]) => status >= '400')
  return `<article id="${escaped(operation.operationId ?? `${method}${path}`)}">
<h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3>
<p>${escaped(operation.summary ?? '')}${operation.security?.length === 0 ? ' (no sign-in needed)' : ''}</p>
${table('Parameters', given)}
${table('Body', fieldRows(schemaIn(operation.requestBody?.content)))}
${table(`Answer ${reply?.[0] ?? ''}`, fieldRows(schemaIn(reply?.[1].content)))}
${refusals.length === 0 ? '' : `<details><summary>Refusals</summary><ul>${refusals.map(([status, { description }]) => `<li><strong>${escaped(status)}</strong> ${escaped(description ?? '')}</li>`).join('')}</ul></details>`}
</article>`
}

/** The document as one page without scripts: it needs no exception from the content security policy. */
export function docsPage({ info, paths }: ApiDocument): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags?.[0] ?? 'other',
      html: articleOf(method, path, operation),
    })),
  )
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort()
  const links = tags.map((tag) => `<li><a href="#tag-${escaped(tag)}">${escaped(tag)}</a></li>`).join('')
  const sections = tags.map((tag) => {
    const articles = operations.filter((operation) => operation.tag === tag).map(({ html }) => html)
    return `<section aria-labelledby="tag-${escaped(tag)}"><h2 id="tag-${escaped(tag)}">${escaped(tag)}</h2>${articles.join('\n')}</section>`
  })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(info.title)} API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body>
<header><h1>${escaped(info.title)} API ${escaped(info.version)}</h1><p>${escaped(info.description ?? '')}</p><p><a href="/api/openapi.json">OpenAPI document</a></p></header>
<nav aria-label="Subjects"><ul>${links}</ul></nav>
<main>${sections.join('\n')}</main>
</body>
</html>`
}

export const DOCS_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; padding: 0; list-style: none; }
article { border-top: 1px solid; padding: 0.5rem 0 1rem; }
h3 { font-size: 1rem; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
caption { text-align: start; font-weight: 600; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
@media print { nav { display: none; } }
`
