### Två versioner av en brukarresa som blir en, och vad någon måste bestämma om dem.

merge-deleted = Borttaget
merge-about-deleted = Borttaget på ena sidan, ändrat på den andra
merge-about-named = Borttaget på ena sidan, använt på den andra
merge-still-named = Används av: { $list }
merge-with = { $count ->
    [one] Stannar eller försvinner med det: { $list }.
   *[other] { $count } stannar eller försvinner med det: { $list }.
}
merge-more = { $count ->
    [one] en till
   *[other] { $count } till
}
merge-order = Ordningen i listan ”{ $list }”
merge-items = { $count } { $count ->
    [one] post
   *[other] poster
}
merge-change = { $field }: { $before } → { $after }
merge-nothing = ingenting
merge-renamed = { $kind } ”{ $title }” har nu id { $to }: båda versionerna hade lagt till något som { $from }.
