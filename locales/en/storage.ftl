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
failure-quota-full = Your share of the disk is used up, so “{ $name }” could not be saved. The file is as it was, and nothing you have open is lost. Delete something you do not need, ask for more room, or save in another place.
failure-disk-fails = The disk reported a fault with “{ $name }”. The file is as it was, and nothing you have open is lost. Save in another place, on another disk if you can, and have this one looked at.
failure-folder-read-only = The folder of “{ $name }” takes no new files, and saving safely needs one. The file is as it was, and nothing you have open is lost. Save in another place, or ask whoever owns the folder for access.
failure-changed = Somebody else or another program has changed “{ $name }” since you opened it. The file is as they left it, and nothing you have open is lost. Decide which of the two is to count, or save under another name.
failure-vanished = “{ $name }” is no longer where it was. It has been moved, renamed or deleted. Nothing you have open is lost. Save under a name of your choice.
failure-not-read-back = “{ $name }” could not be saved: what came back from the disk was not what was written to it. The file is as it was, and nothing you have open is lost. Save in another place, on another disk if you can.
failure-not-settled = “{ $name }” is written, but the disk has not confirmed it: after a power cut the earlier file may be back. Nothing you have open is lost. Save again, or in another place.
failure-other = It did not work with “{ $name }”: { $reason }. Nothing you have open is lost. Try again, or save in another place.
