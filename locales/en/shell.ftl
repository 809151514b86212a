# The system's dialogs, which the shell opens.
dialog-open = Open a journey
dialog-save = Save the journey
dialog-export = Export the drawing
dialog-journeys = Journeys
dialog-drawings = Drawings
dialog-all-files = All files
