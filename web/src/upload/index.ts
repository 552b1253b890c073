export { FileList } from './FileList';
export { fileSize } from './fileSize';
export { PictureField } from './PictureField';
export { upload } from './upload';
export { useUpload, useUploadWords } from './useUpload';
