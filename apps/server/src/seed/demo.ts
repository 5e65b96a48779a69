import type { Context } from '../context.ts'

/** An account of the demonstration, as printed in the terminal. */
export type DemoAccount = { readonly name: string; readonly email: string; readonly password: string }

/** Fills an empty database with the demonstration; a filled one is left as it is. Returns the accounts. */
export async function seedDemo(_context: Context): Promise<readonly DemoAccount[]> {
  return []
}
