/** What a form may bring: a year of all airlines is 180 MB. */
export const MOST_UPLOAD_MB = 400;

/** Why a form brought no whole file. */
export const UPLOAD_FAULTS = ['no-file', 'upload-broken', 'file-too-large'] as const;
export type UploadFault = (typeof UPLOAD_FAULTS)[number];
