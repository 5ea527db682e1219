/** The content type that is reviewed. */
export const UID = 'api::contribution.contribution';
