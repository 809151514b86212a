# Systemets dialoger, som skalet öppnar.
dialog-open = Öppna en brukarresa
dialog-save = Spara brukarresan
dialog-export = Exportera bilden
dialog-journeys = Brukarresor
dialog-drawings = Bilder
dialog-all-files = Alla filer
