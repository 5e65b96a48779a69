/** A room of the code: which files it holds and what they may import. `{feature}` stands for the same feature. */
export type Room = {
  readonly name: string
  readonly holds: string
  readonly files: RegExp
  /** Packages of the registry and of Node; `*` for any. */
  readonly packages: readonly string[]
  /** Rooms, by name. */
  readonly rooms: readonly string[]
}

const SERVER = `^apps/server/src`
const PLUMBING = ['http', 'identity', 'db', 'audit', 'mail']

/** The first room that fits a file is its room; a file that fits none is refused. */
export const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    holds: 'Words and pure rules: no library, no clock, no input or output',
    files: /^packages\/domain\/src\/.+\.ts$/,
    packages: [],
    rooms: [],
  },
  {
    name: 'contract',
    holds: 'Schemas, operations and problem codes: what travels',
    files: /^packages\/contract\/src\/[a-z-]+\.ts$/,
    packages: ['zod'],
    rooms: ['domain'],
  },
  {
    name: 'table',
    holds: 'Columns, keys, indexes and checks: what is kept',
    files: new RegExp(`${SERVER}/.+\\.table\\.ts$`),
    packages: ['drizzle-orm'],
    rooms: ['domain'],
  },
  {
    name: 'store',
    holds: 'SQL and its projection to the contract’s types; writes ask for a permit',
    files: new RegExp(`${SERVER}/(?:features/[a-z-]+|audit|identity|mail)/[a-z-]+\\.store\\.ts$`),
    packages: ['drizzle-orm', 'uuid'],
    rooms: ['domain', 'contract', 'table', 'db', 'identity', 'own feature’s stores'],
  },
  {
    name: 'routes',
    holds: 'The order of the steps of one operation: find, authorize, rule, write, answer',
    files: new RegExp(`${SERVER}/features/[a-z-]+/[a-z-]+\\.routes\\.ts$`),
    packages: ['fastify', 'zod'],
    rooms: ['domain', 'contract', 'store', 'routes', 'feature part', ...PLUMBING, 'composition'],
  },
  {
    name: 'feature part',
    holds: 'What one feature needs beside its tables, stores and routes, such as reading a file format',
    files: new RegExp(`${SERVER}/features/[a-z-]+/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'contract', 'table', 'store', ...PLUMBING, 'composition'],
  },
  {
    name: 'http',
    holds: 'Plumbing: serving operations, problems, limits, pages, the description of the API',
    files: new RegExp(`${SERVER}/http/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'contract', 'table', 'store', 'db', 'identity', 'composition'],
  },
  {
    name: 'identity',
    holds: 'Plumbing: who asks, sessions, permits, visibility in SQL',
    files: new RegExp(`${SERVER}/identity/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'table', 'store', 'db', 'http', 'composition'],
  },
  {
    name: 'db',
    holds: 'Plumbing: the only openings of the database, migrations, copies',
    files: new RegExp(`${SERVER}/db/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: [],
  },
  {
    name: 'audit',
    holds: 'Plumbing: who changed and who opened what',
    files: new RegExp(`${SERVER}/audit/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['table', 'db'],
  },
  {
    name: 'mail',
    holds: 'Plumbing: what is owed by e-mail, and the one who sends it',
    files: new RegExp(`${SERVER}/mail/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'table', 'store', 'db', 'composition'],
  },
  {
    name: 'seed',
    holds: 'The demonstration: one believable story for dev, demo, screenshots and journeys',
    files: new RegExp(`${SERVER}/seed/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'contract', 'table', 'store', 'feature part', ...PLUMBING, 'composition'],
  },
  {
    name: 'composition',
    holds: 'Settings, clock, context, the app as a value, the process',
    files: new RegExp(`${SERVER}/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'contract', 'store', 'routes', 'feature part', ...PLUMBING, 'seed', 'commands'],
  },
  {
    name: 'commands',
    holds: 'What is run in the terminal beside the server',
    files: new RegExp(`${SERVER}/commands/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'contract', 'table', 'store', ...PLUMBING, 'composition', 'seed', 'bench'],
  },
  {
    name: 'bench',
    holds: 'What is measured, and the bare limit that it is divided by',
    files: new RegExp(`${SERVER}/bench/[a-z-]+\\.ts$`),
    packages: ['*'],
    rooms: ['domain', 'contract', 'table', 'store', ...PLUMBING, 'composition', 'commands'],
  },
  {
    name: 'web api',
    holds: 'Transport, cache, forms and drafts',
    files: /^apps\/web\/src\/api\/[a-z-]+\.tsx?$/,
    packages: ['@tanstack/react-query', 'react', 'uuid', 'zod'],
    rooms: ['domain', 'contract'],
  },
  {
    name: 'web ui',
    holds: 'Looks: no business word, no transport',
    files: /^apps\/web\/src\/ui\/[a-z-]+\.(tsx?|module\.css|css)$/,
    packages: ['react', 'downshift', '@fontsource-variable/atkinson-hyperlegible-next', 'uqr'],
    rooms: [],
  },
  {
    name: 'web words',
    holds: 'French and English, formats by locale',
    files: /^apps\/web\/src\/words\/[a-z-]+(\.words)?\.tsx?$/,
    packages: ['react', 'intl-messageformat'],
    rooms: ['domain', 'contract', 'web api', 'web ui'],
  },
  {
    name: 'web parts',
    holds: 'What several features show, such as a person’s plan clock',
    files: /^apps\/web\/src\/parts\/[a-z-]+\.(tsx?|words\.ts|module\.css)$/,
    packages: ['react', '@tanstack/react-query', '@tanstack/react-router', 'uuid', 'zod'],
    rooms: ['domain', 'contract', 'web api', 'web ui', 'web words'],
  },
  {
    name: 'web features',
    holds: 'Screens and parts of one noun; another feature is met only in the app',
    files: /^apps\/web\/src\/features\/[a-z-]+\/[a-z-]+\.(tsx?|words\.ts|module\.css)$/,
    packages: ['react', '@tanstack/react-query', '@tanstack/react-router', 'uuid', 'zod'],
    rooms: ['domain', 'contract', 'web api', 'web ui', 'web words', 'web parts', 'own feature'],
  },
  {
    name: 'web app',
    holds: 'Composition: which screen at which address, navigation, session',
    files: /^apps\/web\/src\/(app\/(pages\/)?[a-z-]+\.(tsx?|words\.ts|module\.css)|[a-z-]+\.(tsx?|css|d\.ts))$/,
    packages: ['*'],
    rooms: ['domain', 'contract', 'web api', 'web ui', 'web words', 'web parts', 'web features'],
  },
  {
    name: 'tests',
    holds: 'Everything by its public door',
    files: /^tests\/(rules|api|screens|journeys|architecture|support)\/[a-z-]+(\.test)?\.tsx?$/,
    packages: ['*'],
    rooms: ['*'],
  },
  {
    name: 'tools',
    holds: 'Settings of the tools and the verbs of package.json',
    files:
      /^([a-z.]+\.config\.ts|apps\/web\/(vite(-answer)?\.config|precompress)\.ts|apps\/server\/rolldown\.config\.mjs|apps\/server\/verbs\/[a-z-]+\.mjs)$/,
    packages: ['*'],
    rooms: ['tools'],
  },
]

/** The room table as `docs/architecture.md` shows it. */
export function roomTable(): string {
  const rows = ROOMS.map(({ name, holds, packages, rooms }) => {
    const imports = [...rooms, ...packages.map((one) => (one === '*' ? 'any package' : `\`${one}\``))]
    return `| ${name} | ${holds} | ${imports.length === 0 ? 'itself' : imports.join(', ').replace('*', 'any room')} |`
  })
  return ['| Room | Holds | May import, beside itself |', '| --- | --- | --- |', ...rows].join('\n')
}
