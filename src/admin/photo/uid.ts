/** The content type that has portraits. */
export const UID = 'api::member.member';
