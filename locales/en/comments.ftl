# Comments from readers without Stafett: on a page, and back in the app.

## On the page
comments-heading = Your comments
comments-lead = Write at the journey, at a gap or at a handover what you think of it. Then save the comments and send the file to whoever sent you this page. Nothing leaves this page by itself, and what is not saved is gone when it is closed.
comments-no-script = Comments need scripts in the browser. They run within this page only; without them it can be read.
comments-name = Your name
comments-save = Save the comments
# Followed by their number in place of the sign.
comments-saved = Comments in the file: #. Send it to whoever sent you this page.
comments-none = Nothing is written yet.
comments-comment = Comment
comments-comment-whole = Comment on the journey as a whole
comments-on-journey = The journey as a whole
# $about: such as a sentence about a gap.
comments-on = Comment on: { $about }

## Taken in
comments-taken-in = { $count ->
    [one] One comment was taken in.
   *[other] { $count } comments were taken in.
}
# $by: a name.
comments-taken-in-by = { $count ->
    [one] One comment by { $by } was taken in.
   *[other] { $count } comments by { $by } were taken in.
}
comments-known = { $count ->
    [one] One was there already.
   *[other] { $count } were there already.
}
# $about: what the first of them are about.
comments-lost = { $count ->
    [one] One is about something that is not there any more, and is kept with the comments on the journey as a whole: { $about }
   *[other] { $count } are about something that is not there any more, and are kept with the comments on the journey as a whole: { $about }
}
failure-comments-no-comments = “{ $name }” holds no comments from a page that was exported for review. Nothing was changed.
failure-comments-newer = “{ $name }” was made by a newer version of Stafett. Nothing was changed; update Stafett to read it.
failure-comments-too-much = There is more in “{ $name }” than comments can be. Nothing was changed.
failure-comments-other-journey = The comments in “{ $name }” are about another journey. Open the journey that the page was made of. Nothing was changed.
failure-comments-nothing = Nothing new is in “{ $name }”: its comments are here already, or about what is not there any more. Nothing was changed.
dialog-comments = Comments
dialog-open-comments = Open comments
dialog-reviews = Pages to comment on
action-import-comments = Take in comments…
action-export-review = Export for review (HTML to comment on)…
export-kind-review = For review (HTML)
    .hint = One page for a reader without Stafett, who can comment on each gap and handover and send the comments back.

# In the app: how many comments a gap or a handover has.
comments-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
comments-fresh = { $count ->
    [one] { $count } comment, new
   *[other] { $count } comments, some of them new
}
comments-new = New
