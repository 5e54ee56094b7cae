import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Sets the application menu: what a window cannot do without (clipboard, zoom, quit), in Dutch. */
export function setMenu(): void {
  const menus: MenuItemConstructorOptions[] = [
    {
      label: 'Bestand',
      submenu: [{ role: 'quit', label: 'Afsluiten' }],
    },
    {
      label: 'Bewerken',
      submenu: [
        { role: 'cut', label: 'Knippen' },
        { role: 'copy', label: 'Kopiëren' },
        { role: 'paste', label: 'Plakken' },
        { role: 'selectAll', label: 'Alles selecteren' },
      ],
    },
    {
      label: 'Beeld',
      submenu: [
        { role: 'zoomIn', label: 'Inzoomen' },
        // The same key without shift, where plus shares it with the equals sign.
        { role: 'zoomIn', label: 'Inzoomen', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: 'Uitzoomen' },
        { role: 'resetZoom', label: 'Werkelijke grootte' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Volledig scherm' },
        ...developerItems(),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

function developerItems(): MenuItemConstructorOptions[] {
  return app.isPackaged
    ? []
    : [
        { type: 'separator' },
        { role: 'reload', label: 'Opnieuw laden' },
        { role: 'toggleDevTools', label: 'Ontwikkelhulpmiddelen' },
      ];
}
