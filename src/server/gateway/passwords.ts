import { Passwords } from '../auth/passwords.js';
import { passwordMark } from './mirror.js';

/** Of passwords that the platform keeps: here they are only known from one another. */
export class PlatformPasswords extends Passwords {
  override async hash(_password: string): Promise<string> {
    return passwordMark();
  }

  /** The platform is asked instead. */
  override async verify(): Promise<boolean> {
    return false;
  }
}
