# What an open document tells the user.

# The language's own name for itself.
language-name = English

# A new journey and its first lane.
new-journey-title = New journey
new-first-lane = The person

## Why a document cannot be saved under its own name
read-only-newer-version = “{ $name }” was made by a newer Stafett (format version { $version }). It is opened for reading, so that nothing is lost. Update Stafett, or save a copy under another name.

## Told once
notice-repeated-keys = { $count ->
    [one] One key stands more than once in an object of this file. The last one counts, and saving leaves only that one.
   *[other] { $count } keys stand more than once in an object of this file. The last one counts, and saving leaves only that one.
}
notice-saved-in-older-version = The copy is saved in this program's format. What only the newer Stafett understands may be lost in it; the original file is as it was.
notice-recent-not-kept = The list of recent files could not be saved: { $reason }
notice-not-safe = Your latest changes are in the program's memory only, { $why ->
    [disk-full] because the disk is full. Make some room, or save the journey on another disk now
    [no-permission] because Stafett may not write in its own folder. Save the journey to a file now
    [read-only] because Stafett's own folder is write-protected. Save the journey to a file now
   *[other] because nothing can be written in Stafett's own folder. Save the journey to a file now
}: if the program stops, they are lost. What you see here is unharmed.
notice-recovered = { $count ->
    [one] Stafett did not close properly. One change that was not saved is back. Save the journey to keep it in its file.
   *[other] Stafett did not close properly. { $count } changes that were not saved are back. Save the journey to keep them in its file.
}
notice-file-changed = “{ $name }” has been changed by something else since then. You see your own version here. Saving replaces the other one; save under another name to keep both.
notice-file-gone = “{ $name }” is not where it was. You see your own version here. Saving puts the file back.

## What did not work: what happened, what is safe, what to do
failure-cannot-open = “{ $name }” cannot be opened. { $reason } { $advice }
failure-newer-version = “{ $name }” is a journey of a newer Stafett (format version { $version }) and is not overwritten. Update Stafett, or save under another name.
failure-no-file-yet = This journey has no file yet. Choose a name for it first.
failure-open-elsewhere = “{ $name }” is open already. Choose another name, or close it first.
failure-no-such-document = This journey is not open any more. Open it again.
failure-no-such-example = There is no example “{ $name }”.
failure-no-such-recent = This file is no longer in the list of recent files. Open it from its folder.
failure-not-recovered = { $count ->
    [one] One journey with changes that were not saved could not be brought back. It is kept as it was. Update Stafett and start it again.
   *[other] { $count } journeys with changes that were not saved could not be brought back. They are kept as they were. Update Stafett and start it again.
}
failure-journals-out-of-reach = Stafett could not see whether there are changes from last time that were not saved: its own folder cannot be used. Your files are as they were. Check that you may read and write in your data folder, and start Stafett again.
failure-drawing = The picture could not be made. The journey is unharmed. Try a smaller scale, or export as SVG.
failure-no-such-theme = There is no theme “{ $name }”.

## Settings files with thresholds of the rules
error-settings-not-json = “{ $file }” is not JSON (line { $line }, column { $column }).
error-settings-not-an-object = “{ $file }” must hold one JSON object with names and numbers.
error-settings-unknown = “{ $file }” sets “{ $name }”, and there is no such setting.
error-settings-not-a-number = “{ $file }” sets “{ $name }” to { $found }. It must be a whole number, zero or more.
