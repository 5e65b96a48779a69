import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { addAttachment } from '@tandem/contract/attachments'
import { describe, expect, it } from 'vitest'
import { backUp } from '../../apps/server/src/db/backup.ts'
import { world } from '../support/app.ts'
import { taken } from '../support/form-file.ts'
import { given } from '../support/given.ts'
import { runBuilt, temporaryFolder } from '../support/process.ts'

const AT = '2026-11-24T09:30:00.000Z'
const PDF = Buffer.from('%PDF-1.7\nA task sheet.')

/** An organisation on the disk with one attached file. */
async function organisation() {
  const folder = temporaryFolder()
  const attachments = path.join(folder, 'attachments')
  const file = path.join(folder, 'tandem.db')
  const w = await world({ file, attachments })
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const entryId = g.logEntry(coach, g.episode(coach))
  const subject = { params: { subjectId: entryId }, query: { subjectType: 'logEntry' } }
  const add = (bytes: Uint8Array) => taken(coach, addAttachment, subject, { bytes, name: 'sheet.pdf' })
  const { attachmentId } = await add(PDF)
  return { w, file, folder, attachments, attachmentId, add }
}

async function command(name: string, settings: Record<string, string>, args: readonly string[]) {
  const run = runBuilt(`commands/${name}`, settings, args)
  return { code: await run.ended, said: run.output().trim(), refused: run.errors().trim() }
}

describe('a backup with attached files', () => {
  it('holds every file that its records name, compared by hash, for its owner only', async () => {
    const { file, attachments, attachmentId } = await organisation()
    const target = temporaryFolder()
    backUp(file, target, AT, { attachments })

    const files = path.join(target, 'tandem-2026-11-24T09-30-00Z.files')
    expect(readdirSync(target).sort()).toEqual(['tandem-2026-11-24T09-30-00Z.db', path.basename(files)])
    expect(readFileSync(path.join(files, attachmentId))).toEqual(PDF)
    expect(statSync(files).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(files, attachmentId)).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['another', (file: string) => appendFileSync(file, 'x')],
  ])('is refused and leaves nothing where a file is %s', async (_what, spoil) => {
    const { file, attachments, attachmentId } = await organisation()
    const target = temporaryFolder()
    spoil(path.join(attachments, attachmentId))

    expect(() => backUp(file, target, AT, { attachments })).toThrow(/is missing or damaged/)
    expect(readdirSync(target)).toEqual([])
  })

  it('is brought back with its files, and what was there is kept aside with its own', async () => {
    const first = await organisation()
    const backups = temporaryFolder()
    const backed = await command('backup', { TANDEM_DATA: first.folder }, [backups])
    expect(backed).toMatchObject({ code: 0, refused: '' })
    expect(backed.said).toMatch(/With 1 attached files in \S+\.files: keep both together\.$/)
    const backup = path.join(backups, readdirSync(backups).find((name) => name.endsWith('.db')) ?? '')

    const second = await organisation()
    second.w.context.db.$client.close()
    const restored = await command('restore', { TANDEM_DATA: second.folder }, [backup, '--replace'])
    expect(restored).toMatchObject({ code: 0, refused: '' })
    expect(restored.said).toContain(', 1 attached files')
    expect(readFileSync(path.join(second.attachments, first.attachmentId))).toEqual(PDF)
    const aside = readdirSync(second.folder).find((name) => /^tandem\.replaced-.+\.files$/.test(name)) ?? ''
    expect(readdirSync(path.join(second.folder, aside))).toEqual([second.attachmentId])

    const replaced = aside.replace(/\.files$/, '.db')
    const back = await command('restore', { TANDEM_DATA: second.folder }, [
      path.join(second.folder, replaced),
      '--replace',
    ])
    expect(back).toMatchObject({ code: 0, refused: '' })
    expect(existsSync(path.join(second.attachments, second.attachmentId))).toBe(true)
  })

  it('without its files is not restored, and nothing is changed', async () => {
    const { file, attachments } = await organisation()
    const made = backUp(file, temporaryFolder(), AT, { attachments })
    rmSync(made.file.replace(/\.db$/, '.files'), { recursive: true })
    const elsewhere = path.join(temporaryFolder(), 'data')
    const restored = await command('restore', { TANDEM_DATA: elsewhere }, [made.file])

    expect(restored.code).toBe(1)
    expect(restored.refused).toContain('is missing or damaged')
    expect(existsSync(path.join(elsewhere, 'tandem.db'))).toBe(false)
  })
})
