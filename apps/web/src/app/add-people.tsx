import { Link } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { LateForm } from '../parts/late-form.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { useWords } from '../words/locale.tsx'
import { appWords } from './app.words.ts'
import { useCoaches } from './colleagues.ts'
import { useMember } from './session.tsx'

const AddWorkerDialog = lazy(() =>
  import('../features/workers/add-worker-dialog.tsx').then((file) => ({ default: file.AddWorkerDialog })),
)

/** The two ways to bring people in. */
export function AddPeople() {
  const t = useWords(appWords)
  const member = useMember()
  const [isOpen, setOpen] = useState(false)
  const coaches = useCoaches()
  return (
    <>
      {member.may('imports:run') && (
        <Link className={buttonClass('plain')} to="/import">
          {t('importFile')}
        </Link>
      )}
      {member.may('people:add') && <Button onClick={() => setOpen(true)}>{t('addPerson')}</Button>}
      {isOpen && (
        <LateForm onClose={() => setOpen(false)}>
          <AddWorkerDialog
            today={member.today}
            teams={member.teams}
            coaches={coaches}
            ownId={member.memberId}
            onClose={() => setOpen(false)}
          />
        </LateForm>
      )}
    </>
  )
}
