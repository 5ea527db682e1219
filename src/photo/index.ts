export { closeDarkroom } from './darkroom';
export { keepPhotosPublished, stopPublishingPhotos } from './keep-published';
export { openPrintRendition } from './print-rendition';
export { guardUploads } from './upload';
