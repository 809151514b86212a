# Systemets dialoger, som skalet öppnar.
dialog-open = Öppna en brukarresa
dialog-save = Spara brukarresan
dialog-export = Exportera brukarresan
dialog-journeys = Brukarresor
dialog-drawings = Bilder
dialog-reports = Rapporter
dialog-stories = Berättelser som sidor
dialog-sheets = Överlämningsblad
dialog-registers = Register över överlämningar
dialog-all-files = Alla filer
