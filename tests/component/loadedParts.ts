import '../../renderer/grid/Sheet';
import '../../renderer/pages/overview/PictureBoard';
import '../../renderer/pages/OtherPage';
import '../../renderer/pages/report/PrintedPage';
import '../../renderer/pictures/chartLibrary';

/** The parts that the window loads once its figures are on screen: with this file they are there, and shown by then. */
export const partsShown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
