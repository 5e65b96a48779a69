import { passwordRefusal } from '@tandem/domain/members'
import { refuseField } from '../http/problems.ts'
import { isCommonPassword } from './common-passwords.ts'
import { hashPassword } from './passwords.ts'

/** Hashes a password that keeps the rules; refuses one that does not, beside its field. */
export async function acceptedPassword(
  password: string,
  ownWords: readonly string[],
  pointer: string,
): Promise<string> {
  const refusal = passwordRefusal(password, ownWords, isCommonPassword)
  if (refusal !== null) refuseField(refusal, pointer)
  return hashPassword(password)
}
