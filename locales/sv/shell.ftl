# Systemets dialoger, som skalet öppnar.
dialog-open = Öppna en brukarresa
dialog-save = Spara brukarresan
dialog-save-protected = Spara brukarresan med lösenfras
dialog-export = Exportera brukarresan
dialog-journeys = Brukarresor
dialog-protected = Brukarresor med lösenfras
dialog-drawings = Bilder
dialog-reports = Rapporter
dialog-stories = Berättelser som sidor
dialog-sheets = Överlämningsblad
dialog-registers = Register över överlämningar
dialog-all-files = Alla filer
