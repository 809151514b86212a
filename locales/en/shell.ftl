# The system's dialogs, which the shell opens.
dialog-open = Open a journey
dialog-save = Save the journey
dialog-save-protected = Save the journey with a passphrase
dialog-export = Export the journey
dialog-journeys = Journeys
dialog-protected = Journeys with a passphrase
dialog-drawings = Drawings
dialog-reports = Reports
dialog-stories = Stories as pages
dialog-sheets = Handover sheets
dialog-registers = Handover registers
dialog-all-files = All files
