/** What the parts of the account page have in common. */
const en = {
  signInToSee: 'Sign in to see your account.',
  loading: 'Loading',
  save: 'Save',
  saved: 'Saved.',
  edit: 'Edit',
  remove: 'Remove',
  cancel: 'Cancel',
  undo: 'Undo',
  draftRestored: 'What you had typed is back.',
  unloaded: 'This part didn’t load.',

  recentTitle: 'Is it you?',
  recentHint: 'For your safety, sign in again. What you typed is kept.',

  reauthentication_required: 'Sign in again to make this change.',
  not_found: 'It’s not there any more.',
  too_many: 'There’s no room for more.',
} as const;

export default en;
