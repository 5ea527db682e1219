import type { Bilingual } from '../../domain/shared/bilingual';
import type { Sentences } from './sentences';

/** What a file is to the entry that it stands in. */
const STANDS_IN: Readonly<Record<'member' | 'contribution' | 'tier' | 'programme', Bilingual>> = {
  member: { zh: '成员的照片', en: 'a member’s photo' },
  contribution: { zh: '贡献的佐证', en: 'the evidence of a contribution' },
  tier: { zh: '级别的奖杯图片', en: 'a tier’s picture of the trophy' },
  programme: { zh: '荣誉计划的标志', en: 'the programme’s logo' },
};

/** What is said about photos and other files. */
export const photo = {
  zh: {
    FILE_EMPTY: ({ file }) => `“${file}”是空文件。请重新导出后再上传。`,
    FILE_TOO_LARGE: ({ file, megabytes }) => `“${file}”超过 ${megabytes} MB。请导出为较小的 JPEG 后再上传。`,
    FILE_KIND: ({ file }) => `“${file}”不是可接受的文件。照片请使用 JPEG、PNG、WebP 或 AVIF，佐证文件请使用 PDF。`,
    FILE_HEIC: ({ file }) => `“${file}”是 HEIC 照片，本系统无法解码。请在手机或电脑上导出为 JPEG 后再上传。`,
    FILE_NAME_WRONG: ({ file, kind }) =>
      `“${file}”的内容是 ${kind.toUpperCase()}，与扩展名不符。请核对是否选对了文件，或改正扩展名后再上传。`,
    FILE_DAMAGED: ({ file }) => `“${file}”已损坏或不完整。请重新导出或重新传输后再上传。`,
    FILE_HIDES_SOMETHING: ({ file }) => `“${file}”在图像之外还夹带了其他内容。请用看图软件另存为普通 JPEG 后再上传。`,
    PHOTO_TOO_MANY_PIXELS: ({ file }) => `“${file}”的像素过多（上限为 6400 万）。请缩小后再上传，例如长边 4800 像素。`,
    PHOTO_ANIMATED: ({ file }) => `“${file}”是动图。请上传静态照片。`,
    PHOTO_CHANGED: () => '这张照片在您打开页面之后已被更换或移除，本次未做改动。请刷新页面后重试。',
    PHOTO_NOT_SENT: ({ field }) => `请以 multipart/form-data 提交一个文件，字段名为 ${field}，且只提交一个。`,
    TOO_MANY_UPLOADS: ({ seconds }) => `上传过于频繁或同时上传过多。请在 ${seconds} 秒后重试。`,
    PHOTOS_BUSY: ({ seconds }) => `正在处理的照片过多，本次没有保存。请在 ${seconds} 秒后重试。`,
    FILE_DECIDED_UPON: ({ file }) =>
      `“${file}”是已提交或已有结论的贡献的佐证，不能替换、删除或改名。请在贡献的表单中另选文件；已有结论的须先取消认可。`,
    FILE_IS_EVIDENCE: ({ file }) => `“${file}”是一项贡献的佐证，不能在此替换或删除。请打开该贡献，在表单中另选文件。`,
    FILE_NOT_YOURS: ({ file, owner }) =>
      `“${file}”是${STANDS_IN[owner].zh}，只有可以编辑该项内容的人才能更改。请联系编辑或管理员。`,
    FILE_NOT_ATTACHED: () => '上传时不能同时把文件放入条目。请先上传，再在该条目的表单中选择文件。',
  },
  en: {
    FILE_EMPTY: ({ file }) => `“${file}” is empty. Export it again, then upload it.`,
    FILE_TOO_LARGE: ({ file, megabytes }) =>
      `“${file}” is larger than ${megabytes} MB. Export it as a smaller JPEG, then upload it.`,
    FILE_KIND: ({ file }) =>
      `“${file}” is no file that is taken. Use JPEG, PNG, WebP or AVIF for photos, PDF for evidence.`,
    FILE_HEIC: ({ file }) =>
      `“${file}” is a HEIC photo, which cannot be decoded here. Export it as JPEG, then upload it.`,
    FILE_NAME_WRONG: ({ file, kind }) =>
      `“${file}” is ${kind.toUpperCase()} by its content and not what its extension says. Choose the right file, or correct its extension.`,
    FILE_DAMAGED: ({ file }) => `“${file}” is damaged or incomplete. Export or copy it again, then upload it.`,
    FILE_HIDES_SOMETHING: ({ file }) =>
      `“${file}” carries something besides the picture. Save it as a plain JPEG with a picture viewer, then upload it.`,
    PHOTO_TOO_MANY_PIXELS: ({ file }) =>
      `“${file}” has too many pixels (64 million at most). Make it smaller, such as 4800 pixels on the long side.`,
    PHOTO_ANIMATED: ({ file }) => `“${file}” is animated. Upload a still photo.`,
    PHOTO_CHANGED: () =>
      'The photo was replaced or removed since you opened the page; nothing was changed. Reload the page and try again.',
    PHOTO_NOT_SENT: ({ field }) => `Send one file as multipart/form-data in the field ${field}, and nothing more.`,
    TOO_MANY_UPLOADS: ({ seconds }) => `Too many uploads at once or in a short time. Try again in ${seconds} seconds.`,
    PHOTOS_BUSY: ({ seconds }) =>
      `Too many photos are being prepared; this one was not stored. Try again in ${seconds} seconds.`,
    FILE_DECIDED_UPON: ({ file }) =>
      `“${file}” is the evidence of a submitted or decided contribution and stays as it is. Choose another file in the contribution’s form; a decided one must be revoked first.`,
    FILE_IS_EVIDENCE: ({ file }) =>
      `“${file}” is the evidence of a contribution and is not replaced or deleted here. Open the contribution and choose another file in its form.`,
    FILE_NOT_YOURS: ({ file, owner }) =>
      `“${file}” is ${STANDS_IN[owner].en}: only those who may edit that may change it. Ask an editor or an administrator.`,
    FILE_NOT_ATTACHED: () =>
      'An upload does not put the file into an entry. Upload it, then choose it in the form of that entry.',
  },
} satisfies Sentences;
