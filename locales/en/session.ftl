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

## What did not work: what happened, what is safe, what to do
failure-cannot-open = “{ $name }” cannot be opened. { $reason } { $advice }
failure-newer-version = “{ $name }” is a journey of a newer Stafett (format version { $version }) and is not overwritten. Update Stafett, or save under another name.
failure-no-file-yet = This journey has no file yet. Choose a name for it first.
failure-open-elsewhere = “{ $name }” is open already. Choose another name, or close it first.
failure-no-such-document = This journey is not open any more. Open it again.
failure-no-such-example = There is no example “{ $name }”.
failure-no-such-recent = This file is no longer in the list of recent files. Open it from its folder.
failure-drawing = The picture could not be made. The journey is unharmed. Try a smaller scale, or export as SVG.
failure-no-such-theme = There is no theme “{ $name }”.

## Settings files with thresholds of the rules
error-settings-not-json = “{ $file }” is not JSON (line { $line }, column { $column }).
error-settings-not-an-object = “{ $file }” must hold one JSON object with names and numbers.
error-settings-unknown = “{ $file }” sets “{ $name }”, and there is no such setting.
error-settings-not-a-number = “{ $file }” sets “{ $name }” to { $found }. It must be a whole number, zero or more.
