# Why a file could not be read or saved: what happened, what is safe, what to do.
# $name is the name of the file, without its folder.

failure-not-found = There is no file “{ $name }” there. It may have been moved, renamed or deleted. Look for it in its folder.
failure-no-permission = You are not allowed to do this with “{ $name }”. The file is as it was, and nothing you have open is lost. Ask whoever owns the file for access, or save under another name.
failure-read-only = “{ $name }” is write-protected. The file is as it was, and nothing you have open is lost. Save in another place or under another name.
failure-disk-full = There is no room left to save “{ $name }”. The file is as it was, and nothing you have open is lost. Make some room on the disk, or save in another place.
failure-folder-gone = The folder of “{ $name }” is not there. Nothing you have open is lost. Save in another place, or connect the disk again that the folder is on.
failure-is-a-folder = “{ $name }” is a folder, not a file. Choose a file.
failure-too-large = “{ $name }” is larger than { $limit } MiB. Journeys are far smaller. Check that it is the right file.
failure-already-there = There is already a file named “{ $name }”. It is as it was. Choose another name.
failure-other = It did not work with “{ $name }”: { $reason }. Nothing you have open is lost. Try again, or save in another place.
