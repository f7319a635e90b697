/** The words of the preview's own scanner. The hosts' scanners bring theirs. */
export const sheetTexts = {
  zh: {
    title: '扫一扫',
    hint: '对准商家的收款码；也可以用旁边的收银台、图片或文字',
    camera: '打开摄像头',
    cameraRefused: '没有摄像头可用，请选图片或粘贴文字',
    picture: '选图片',
    pictureEmpty: '图片里没有找到二维码',
    typed: '粘贴或输入收款码文字',
    done: '确定',
    close: '取消',
  },
  en: {
    title: 'Scan',
    hint: 'Point at a merchant code, or use the cash desk beside, a picture or text',
    camera: 'Use the camera',
    cameraRefused: 'No camera to use: choose a picture or paste the text',
    picture: 'Choose a picture',
    pictureEmpty: 'No code was found in this picture',
    typed: 'Paste or type the text of a code',
    done: 'Done',
    close: 'Cancel',
  },
} as const
