# What an open document tells the user.

# The language's own name for itself.
language-name = English

# A new journey and its first lane.
new-journey-title = New journey
new-first-lane = The person

## What the user has to see to: between a document and its file
attention-newer = “{ $name }” was made by a newer Stafett (format version { $version }). It is opened for reading, so that nothing is lost. Update Stafett, or save a copy under another name.
attention-in-use = { $known ->
    [both] { $user } has “{ $name }” open on { $host } since { $since }
    [user] { $user } has “{ $name }” open since { $since }
    [host] “{ $name }” is open on { $host } since { $since }
   *[nobody] “{ $name }” is open in another place
}. You can read it here, and change it as soon as it is closed there.
attention-changed = “{ $name }” was changed by someone else. You still see the earlier version here, and nothing is overwritten.
attention-changed-too = “{ $name }” was changed by someone else while you were changing it too. Your version is here and safe, theirs is in the file. Nothing is overwritten until you choose.
attention-gone = “{ $name }” is not where it was: it was moved, renamed or deleted. Your version is here. Save it again to put the file back.
attention-recovered = { $count ->
    [one] Stafett did not close properly. One change that was not saved is back.
   *[other] Stafett did not close properly. { $count } changes that were not saved are back.
}
attention-reason = You had begun to write why a gap is none: “{ $text }”

## Told once
notice-repeated-keys = { $count ->
    [one] One key stands more than once in an object of this file. The last one counts, and saving leaves only that one.
   *[other] { $count } keys stand more than once in an object of this file. The last one counts, and saving leaves only that one.
}
notice-saved-in-older-version = The copy is saved in this program's format. What only the newer Stafett understands may be lost in it; the original file is as it was.
notice-recent-not-kept = This file is not in the list of recent files, { $why ->
    [disk-full] because the disk is full
    [no-permission] because Stafett may not write in its own folder
    [read-only] because Stafett's own folder is write-protected
   *[other] because nothing can be written in Stafett's own folder
}. Open it from its folder next time.
notice-not-safe = Your latest changes are in the program's memory only, { $why ->
    [disk-full] because the disk is full. Make some room, or save the journey on another disk now
    [no-permission] because Stafett may not write in its own folder. Save the journey to a file now
    [read-only] because Stafett's own folder is write-protected. Save the journey to a file now
   *[other] because nothing can be written in Stafett's own folder. Save the journey to a file now
}: if the program stops, they are lost. What you see here is unharmed.
notice-read-again = The file was changed by whoever has it open. You see it as it is now.
notice-yours-now = Nobody else has the file open any more. You can change it now.
notice-taken-over = Someone else took over this file and may change it now. What you do here is still yours: saving never overwrites their changes without asking.

## What did not work: what happened, what is safe, what to do
failure-cannot-open = “{ $name }” cannot be opened. { $reason } { $advice }
failure-newer-version = “{ $name }” is a journey of a newer Stafett (format version { $version }) and is not overwritten. Update Stafett, or save under another name.
failure-in-use = { $known ->
    [both] { $user } has “{ $name }” open on { $host } since { $since }
    [user] { $user } has “{ $name }” open since { $since }
    [host] “{ $name }” is open on { $host } since { $since }
   *[nobody] “{ $name }” is open in another place
}. It is as it was. Wait until it is closed there, take it over, or save a copy under another name.
failure-no-file-yet = This journey has no file yet. Choose a name for it first.
failure-open-elsewhere = “{ $name }” is open already. Choose another name, or close it first.
failure-no-such-document = This journey is not open any more. Open it again.
failure-no-such-example = There is no example “{ $name }”.
failure-no-such-recent = This file is no longer in the list of recent files. Open it from its folder.
failure-no-such-journal = There is nothing more to be done about this: it is not there any more, or nothing of it can be read.
unread-newer = A newer Stafett kept this. Update Stafett to bring all of it back.
unread-damaged = What was kept is damaged, as it can be when a disk fails.
unread-closed = { $why ->
    [no-permission] What was kept cannot be opened: you may not read it.
    [disk-fails] What was kept cannot be opened: the disk fails.
   *[other] What was kept cannot be opened.
}
failure-journals-out-of-reach = Stafett could not see whether there are changes from last time that were not saved: its own folder cannot be used. Your files are as they were. Check that you may read and write in your data folder, and start Stafett again.
failure-drawing = The picture could not be made. The journey is unharmed. Try a smaller scale, or export as SVG.
failure-pdf = The PDF could not be made. The journey is unharmed. Try another size of paper, or export as SVG or HTML.
failure-workbook = The workbook could not be made. The journey is unharmed. Try CSV instead.
failure-no-such-paper = “{ $name }” is no size of paper. Choose A4 to A0, or write width and height in millimetres, such as 500x700.
failure-cannot-print = Nothing on this computer offers to print. Save a PDF instead and print it from another program.
failure-stopped = The export was stopped. No file was written.
failure-no-such-theme = There is no theme “{ $name }”.

## Settings files with thresholds of the rules
error-settings-not-json = “{ $file }” is not JSON (line { $line }, column { $column }).
error-settings-not-an-object = “{ $file }” must hold one JSON object with names and numbers.
error-settings-unknown = “{ $file }” sets “{ $name }”, and there is no such setting.
error-settings-not-a-number = “{ $file }” sets “{ $name }” to { $found }. It must be a whole number, zero or more.
