# Varför en fil inte kunde läsas eller sparas: vad som hände, vad som är oskadat, vad man kan göra.
# $name är filens namn, utan mapp.

failure-not-found = Det finns ingen fil ”{ $name }” där. Den kan ha flyttats, bytt namn eller tagits bort. Leta efter den i mappen.
failure-no-permission = Du har inte behörighet att göra detta med ”{ $name }”. Filen är som den var, och inget av det du har öppet är förlorat. Be den som äger filen om åtkomst, eller spara under ett annat namn.
failure-read-only = ”{ $name }” är skrivskyddad. Filen är som den var, och inget av det du har öppet är förlorat. Spara på ett annat ställe eller under ett annat namn.
failure-disk-full = Det finns inte plats att spara ”{ $name }”. Filen är som den var, och inget av det du har öppet är förlorat. Frigör plats på disken, eller spara på ett annat ställe.
failure-folder-gone = Mappen för ”{ $name }” finns inte. Inget av det du har öppet är förlorat. Spara på ett annat ställe, eller anslut disken där mappen ligger igen.
failure-is-a-folder = ”{ $name }” är en mapp, inte en fil. Välj en fil.
failure-too-large = ”{ $name }” är större än { $limit } MiB. Brukarresor är mycket mindre än så. Kontrollera att det är rätt fil.
failure-already-there = Det finns redan en fil som heter ”{ $name }”. Den är som den var. Välj ett annat namn.
failure-quota-full = Ditt utrymme på disken är slut, så ”{ $name }” kunde inte sparas. Filen är som den var, och inget av det du har öppet är förlorat. Ta bort något du inte behöver, be om mer utrymme eller spara på ett annat ställe.
failure-disk-fails = Disken rapporterade ett fel med ”{ $name }”. Filen är som den var, och inget av det du har öppet är förlorat. Spara på ett annat ställe, helst på en annan disk, och låt någon se över den här.
failure-folder-read-only = Det går inte att skapa nya filer i mappen för ”{ $name }”, och det krävs för att spara säkert. Filen är som den var, och inget av det du har öppet är förlorat. Spara på ett annat ställe, eller be den som äger mappen om åtkomst.
failure-changed = Någon annan eller ett annat program har ändrat ”{ $name }” sedan du öppnade den. Filen är som de lämnade den, och inget av det du har öppet är förlorat. Bestäm vilken av de två som ska gälla, eller spara under ett annat namn.
failure-vanished = ”{ $name }” finns inte längre kvar där den låg. Den har flyttats, bytt namn eller tagits bort. Inget av det du har öppet är förlorat. Spara under ett namn du väljer.
failure-not-read-back = ”{ $name }” kunde inte sparas: det som lästes tillbaka från disken var inte det som skrevs. Filen är som den var, och inget av det du har öppet är förlorat. Spara på ett annat ställe, helst på en annan disk.
failure-not-settled = ”{ $name }” är skriven, men disken har inte bekräftat det: efter ett strömavbrott kan den tidigare filen vara tillbaka. Inget av det du har öppet är förlorat. Spara igen, eller på ett annat ställe.
failure-other = Det gick inte med ”{ $name }”: { $reason }. Inget av det du har öppet är förlorat. Försök igen, eller spara på ett annat ställe.
