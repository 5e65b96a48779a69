import type { Appointment } from '@tandem/contract/appointments'
import { useLog } from '../features/log-entries/log-context.ts'

/** Opens the form of the log with what is known of an appointment; once it is saved, the appointment is done. */
export function useLogAppointment(): (appointment: Appointment) => void {
  const { openLog } = useLog()
  return (appointment) => {
    const { episodeId, placementId, side, employerId, employerName } = appointment
    const isOfCompany = episodeId === null && employerId !== null && employerName !== null
    openLog({
      episodeId: episodeId ?? undefined,
      placementId,
      side,
      employer: isOfCompany ? { employerId, name: employerName } : null,
      appointment,
    })
  }
}
